package parley.bench.joining;

import org.jspecify.annotations.Nullable;

import parley.classifier.development.Headlines;
import parley.classifier.development.Joining;
import parley.classifier.development.Names;
import parley.classifier.development.OpenDevelopments;
import parley.classifier.development.Revision;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.EvidenceField;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.contract.record.Realis;
import parley.contract.record.Stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long joining takes for a report when very many developments are open: fills 180 tracks with
 * exchanges of two months, one a day, three reports each, then times further reports.
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
    private final OpenDevelopments open = new OpenDevelopments();
    private final Joining joining = new Joining(new Headlines(NAMES));
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
                take(match(i, at.plusSeconds(report * 600L)));
            }
        }
        System.out.printf("open: %,d%n", open.size());
        long[] nanos = new long[TIMED];
        for (int i = 0; i < TIMED; i++) {
            int thing = random.nextInt(OPEN);
            Instant at = BEGIN.plusSeconds(seconds * thing / OPEN).plusSeconds(3_600);
            Match match = match(thing, at);
            long begin = System.nanoTime();
            List<Revision> revisions = joining.take(open, match, at);
            nanos[i] = System.nanoTime() - begin;
            revisions.forEach(open::put);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "joining a report: median %.1f µs, mean %.1f µs, 99 %% below %.1f µs%n",
                nanos[TIMED / 2] / 1e3,
                Arrays.stream(nanos).average().orElse(0) / 1e3,
                nanos[TIMED * 99 / 100] / 1e3);
    }

    private void take(Match match) {
        joining.take(open, match, match.article().ownTime()).forEach(open::put);
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
