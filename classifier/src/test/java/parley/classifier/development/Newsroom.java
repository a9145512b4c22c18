package parley.classifier.development;

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
import parley.contract.record.RoundNumber;
import parley.contract.record.Stage;
import parley.contract.record.Venue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Makes up a season of talks as outlets report it: rounds and exchanges that are announced, held
 * and done, each stage reported by several outlets within two days, some by copies of one wire
 * text, not all with all facts. Seeded.
 */
final class Newsroom {
    private static final Passage WORDS = new Passage(EvidenceField.TITLE, 0, 1, "x");
    private static final List<String> VENUES = List.of("IST", "AUH", "GVA", "RUH");
    private static final String[] SYLLABLES = {"ka", "ro", "ti", "mul", "en", "sta", "vo", "bri"};

    /** A report and the number of the thing it reports. */
    record Report(Match match, int thing) {
        Instant at() {
            return match.article().ownTime();
        }
    }

    private final Random random;
    private final Instant begin;
    private final List<Report> reports = new ArrayList<>();
    private int article;

    private Newsroom(long seed, Instant begin) {
        this.random = new Random(seed);
        this.begin = begin;
    }

    /** Reports in the order of their own times. */
    static List<Report> season(long seed, Instant begin, int things) {
        var newsroom = new Newsroom(seed, begin);
        for (int thing = 0; thing < things; thing++) {
            newsroom.thing(thing, begin.plus(Duration.ofDays(8L * thing)));
        }
        newsroom.reports.sort(
                Comparator.comparing(Report::at).thenComparing(r -> r.match().article().id()));
        return newsroom.reports;
    }

    private void thing(int thing, Instant announced) {
        Instant held = announced.plus(Duration.ofDays(2 + random.nextInt(4)));
        if (thing % 2 == 0) {
            stage(thing, Kind.ROUND, Stage.ANNOUNCED, announced, held);
            stage(thing, Kind.ROUND, Stage.OPENED, held, held);
            stage(thing, Kind.ROUND, Stage.CONCLUDED, held.plus(Duration.ofHours(6)), held);
        } else {
            stage(thing, Kind.EXCHANGE, Stage.AGREED, announced, held);
            stage(thing, Kind.EXCHANGE, Stage.UNDER_WAY, held, held);
            stage(thing, Kind.EXCHANGE, Stage.COMPLETED, held.plus(Duration.ofHours(12)), held);
        }
    }

    private void stage(int thing, Kind kind, Stage stage, Instant at, Instant held) {
        String wire = words(40);
        int count = 3 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            double lag = Math.min(40, -Math.log(1 - random.nextDouble()) * 5);
            Instant published = at.plusSeconds((long) (lag * 3600));
            String text = random.nextInt(3) == 0 ? edited(wire) : words(40);
            Article made = article(text, published);
            Facts facts = facts(thing, kind, held);
            reports.add(new Report(match(kind, stage, facts, made), thing));
        }
    }

    private Facts facts(int thing, Kind kind, Instant held) {
        LocalDate day = held.atZone(ZoneOffset.UTC).toLocalDate();
        var period = new Period(day, day, DatePrecision.DAY, WORDS);
        int number = 100 + 37 * thing;
        var count =
                new Count(
                        Counted.PRISONERS,
                        number,
                        number,
                        false,
                        true,
                        null,
                        false,
                        null,
                        null,
                        null,
                        WORDS);
        boolean round = kind == Kind.ROUND;
        return new Facts(
                round ? List.of() : some(count),
                round ? some(new RoundNumber(1 + thing / 2, WORDS)) : List.of(),
                round
                        ? some(new Venue(VENUES.get(thing % VENUES.size()), null, false, WORDS))
                        : List.of(),
                some(period),
                List.of(),
                List.of(),
                List.of("RUS", "UKR"));
    }

    private <T> List<T> some(T fact) {
        return random.nextInt(10) < 6 ? List.of(fact) : List.of();
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (int syllable = 0; syllable < 3; syllable++) {
                text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            text.append(' ');
        }
        return text.toString().strip();
    }

    private String edited(String wire) {
        String[] words = wire.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(10) == 0) {
                words[i] = words(1);
            }
        }
        return String.join(" ", words);
    }

    private Article article(String text, Instant published) {
        String id = "article-" + article++;
        return new Article(
                id,
                1,
                "https://feed.example/rss",
                Outlet.named("Outlet " + random.nextInt(25)),
                null,
                null,
                words(6),
                text,
                null,
                false,
                null,
                List.of(),
                "en",
                published,
                null,
                published.plusSeconds(60),
                false);
    }

    private static Match match(Kind kind, Stage stage, Facts facts, Article article) {
        return new Match(
                "russia-ukraine",
                kind,
                stage,
                "rule",
                1,
                "set",
                Band.ALERT,
                2,
                Realis.ACTUAL,
                List.of(),
                article,
                facts);
    }
}
