package parley.classifier.development;

import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.Deed;
import parley.contract.record.EvidenceField;
import parley.contract.record.Facts;
import parley.contract.record.Involvement;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.contract.record.Realis;
import parley.contract.record.RoundNumber;
import parley.contract.record.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A report being written down for a test: who says what of which kind and stage, and when. */
final class Claimed {
    private static final Passage WORDS = new Passage(EvidenceField.TITLE, 0, 1, "x");

    private final Kind kind;
    private final Stage stage;
    private final String article;
    private final Instant at;
    private final List<Count> counts = new ArrayList<>();
    private final List<RoundNumber> rounds = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private final List<Involvement> involvements = new ArrayList<>();
    private List<String> parties = List.of("RUS", "UKR");
    private Outlet outlet;
    private String text;
    private int revision = 1;
    private String track = "russia-ukraine";

    private Claimed(Kind kind, Stage stage, String article, Instant at) {
        this.kind = kind;
        this.stage = stage;
        this.article = article;
        this.at = at;
        this.outlet = Outlet.named("Outlet of " + article);
        this.text = "Report " + article + ".";
    }

    static Claimed that(Kind kind, Stage stage, String article, Instant at) {
        return new Claimed(kind, stage, article, at);
    }

    Claimed count(Counted what, int number) {
        counts.add(
                new Count(
                        what, number, number, false, false, null, false, null, null, null, WORDS));
        return this;
    }

    Claimed round(int number) {
        rounds.add(new RoundNumber(number, WORDS));
        return this;
    }

    Claimed on(String day) {
        LocalDate date = LocalDate.parse(day);
        periods.add(new Period(date, date, DatePrecision.DAY, WORDS));
        return this;
    }

    Claimed by(Deed deed, String actor) {
        involvements.add(new Involvement(deed, actor, WORDS));
        return this;
    }

    Claimed parties(String... codes) {
        parties = List.of(codes);
        return this;
    }

    Claimed outlet(Outlet publisher) {
        outlet = publisher;
        return this;
    }

    Claimed text(String words) {
        text = words;
        return this;
    }

    Claimed revision(int number) {
        revision = number;
        return this;
    }

    Claimed track(String id) {
        track = id;
        return this;
    }

    Match match() {
        var made =
                new Article(
                        article,
                        revision,
                        "https://feed.example/rss",
                        outlet,
                        null,
                        "https://news.example/" + article,
                        "Headline of " + article,
                        text,
                        null,
                        false,
                        null,
                        List.of(),
                        "en",
                        at,
                        null,
                        at.plusSeconds(60),
                        false);
        Facts facts =
                new Facts(counts, rounds, List.of(), periods, involvements, List.of(), parties);
        return new Match(
                track,
                kind,
                stage,
                "rule",
                1,
                "set",
                Band.ALERT,
                2,
                Realis.ACTUAL,
                List.of(),
                made,
                facts);
    }
}
