package parley.bench.joining;

import org.jspecify.annotations.Nullable;

import parley.classifier.development.Chronicle;
import parley.classifier.development.Headlines;
import parley.classifier.development.Joining;
import parley.classifier.development.Names;
import parley.classifier.text.Language;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.Development;
import parley.contract.record.EvidenceField;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.contract.record.Realis;
import parley.contract.record.Stage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long joining takes for a report when very many developments are open: fills 180 tracks with
 * exchanges of two months, one a day, three reports each, then times further reports: finding the
 * developments whose time is over, joining, and remembering what became of it.
 */
public final class JoiningSpeed {
    private static final int TRACKS = 180;
    private static final int OPEN = 10_000;
    private static final int REPORTS_EACH = 3;
    private static final int TIMED = 20_000;
    private static final Duration SEASON = Duration.ofDays(58);
    private static final Instant BEGIN = Instant.parse("2025-06-01T00:00:00Z");
    private static final Passage WORDS = new Passage(EvidenceField.TITLE, 0, 1, "x");

    private static final Names NAMES =
            new Names() {
                @Override
                public String track(String id, Language language) {
                    return id;
                }

                @Override
                public @Nullable String place(String track, String code, Language language) {
                    return null;
                }

                @Override
                public @Nullable String actor(String track, String code, Language language) {
                    return null;
                }
            };

    private final Random random = new Random(1);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final RecordCodec<Development> codec = RecordCodec.of(Development.class);
    private final Chronicle chronicle = new Chronicle(new Joining(new Headlines(NAMES)));
    private int articles;

    private JoiningSpeed() {}

    /** Prints microseconds a report. */
    public static void main(String[] args) {
        new JoiningSpeed().run();
    }

    private void run() {
        long seconds = SEASON.toSeconds();
        for (int i = 0; i < OPEN; i++) {
            Instant at = BEGIN.plusSeconds(seconds * i / OPEN);
            for (int report = 0; report < REPORTS_EACH; report++) {
                chronicle.take(match(i, at.plusSeconds(report * 600L)));
            }
        }
        System.out.printf("open: %,d%n", chronicle.open());
        var clock = new double[TIMED];
        var joining = new double[TIMED];
        var writing = new double[TIMED];
        for (int i = 0; i < TIMED; i++) {
            int thing = random.nextInt(OPEN);
            Match match = match(thing, BEGIN.plusSeconds(seconds * thing / OPEN + 3_600));
            long begin = System.nanoTime();
            long beginProcessor = threads.getCurrentThreadCpuTime();
            List<Development> records = chronicle.take(match);
            long endProcessor = threads.getCurrentThreadCpuTime();
            clock[i] = (System.nanoTime() - begin) / 1e3;
            joining[i] = (endProcessor - beginProcessor) / 1e3;
            records.forEach(codec::encode);
            writing[i] = (threads.getCurrentThreadCpuTime() - endProcessor) / 1e3;
        }
        print("joining a report, processor time", joining);
        print("joining a report, on the clock", clock);
        print("writing its record, processor time", writing);
    }

    private static void print(String what, double[] micros) {
        Arrays.sort(micros);
        System.out.printf(
                "%s: median %.1f µs, mean %.1f µs, 99 %% below %.1f µs%n",
                what,
                micros[micros.length / 2],
                Arrays.stream(micros).average().orElse(0),
                micros[micros.length * 99 / 100]);
    }

    private Match match(int thing, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        var count =
                new Count(
                        Counted.PRISONERS,
                        100 + thing,
                        100 + thing,
                        false,
                        true,
                        null,
                        false,
                        null,
                        null,
                        null,
                        WORDS);
        Facts facts =
                new Facts(
                        List.of(count),
                        List.of(),
                        List.of(),
                        List.of(new Period(day, day, DatePrecision.DAY, WORDS)),
                        List.of(),
                        List.of(),
                        List.of("AAA", "BBB"));
        return new Match(
                "track-" + thing % TRACKS,
                Kind.EXCHANGE,
                Stage.COMPLETED,
                "rule",
                1,
                "set",
                Band.ALERT,
                2,
                Realis.ACTUAL,
                List.of(),
                article(at),
                facts);
    }

    private Article article(Instant at) {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(Integer.toString(random.nextInt(20_000) + 1_300, 36)).append(' ');
        }
        return new Article(
                "article-" + articles++,
                1,
                "https://feed.example/rss",
                Outlet.named("Outlet " + random.nextInt(60)),
                null,
                null,
                "Headline",
                text.toString(),
                null,
                false,
                null,
                List.of(),
                "en",
                at,
                null,
                at,
                false);
    }
}
