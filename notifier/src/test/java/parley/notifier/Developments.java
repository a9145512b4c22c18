package parley.notifier;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Extract;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Outlet;
import parley.contract.record.Realis;
import parley.contract.record.Source;
import parley.contract.record.Stage;
import parley.contract.record.Tell;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Named developments on the facts of 2 June 2025. */
@NullMarked
public final class Developments {
    public static final Instant PUBLISHED = Instant.parse("2025-06-02T14:05:00Z");
    public static final String HEADLINE = "Russia–Ukraine: second round of talks held in Istanbul";
    public static final String EXTRACT =
            "The two delegations met for under ninety minutes & agreed to exchange prisoners.";

    private Developments() {}

    /** The second round, told for the first time. */
    public static Development istanbulSecondRound(String id) {
        return round(id, 1, Tell.NEW, HEADLINE);
    }

    /** A round with a headline of one's own. */
    public static Development round(String id, int revision, Tell tell, String headline) {
        return with(
                id,
                revision,
                tell,
                Map.of("en", headline, "uk", "Росія – Україна: другий раунд у Стамбулі"),
                new Extract(EXTRACT, "en", "BBC News", "a-bbc"),
                List.of(
                        source("a-bbc", "BBC News", "https://bbc.example.org/news/1?a=1&b=2", "en"),
                        source("a-reuters", "Reuters", "https://reuters.example.org/1", "en"),
                        source("a-suspilne", "Suspilne", "https://suspilne.example.org/1", "uk")));
    }

    public static Development with(
            String id,
            int revision,
            Tell tell,
            Map<String, String> headlines,
            @Nullable Extract extract,
            List<Source> sources) {
        return new Development(
                id,
                revision,
                "russia-ukraine",
                List.of("RUS", "UKR"),
                Kind.ROUND,
                Stage.CONCLUDED,
                Realis.ACTUAL,
                tell,
                tell == Tell.SILENT ? ChangeReason.ANOTHER_SOURCE : ChangeReason.NEW_DEVELOPMENT,
                1,
                List.of(new Change(1, ChangeReason.NEW_DEVELOPMENT, PUBLISHED, null)),
                headlines,
                Facts.NONE,
                extract,
                extract == null ? List.of() : List.of(extract),
                sources,
                sources.size(),
                sources.size(),
                null,
                PUBLISHED,
                PUBLISHED,
                0.9,
                "round-held",
                List.of(),
                "rules-1",
                false,
                null,
                null);
    }

    /** The same development under a headline of one's own. */
    public static Development titled(Development d, String headline) {
        return saying(d, Map.of("en", headline), d.extract(), d.extracts());
    }

    /** The same development with words of several reports, the best first. */
    public static Development quoting(Development d, Extract... extracts) {
        return saying(d, d.headlines(), extracts[0], List.of(extracts));
    }

    private static Development saying(
            Development d,
            Map<String, String> headlines,
            @Nullable Extract extract,
            List<Extract> extracts) {
        return new Development(
                d.id(),
                d.revision(),
                d.track(),
                d.parties(),
                d.kind(),
                d.stage(),
                d.realis(),
                d.tell(),
                d.reason(),
                d.newsRevision(),
                d.changes(),
                headlines,
                d.facts(),
                extract,
                extracts,
                d.sources(),
                d.sourceCount(),
                d.independentSources(),
                d.claimedBy(),
                d.firstSeen(),
                d.lastSeen(),
                d.score(),
                d.rule(),
                d.evidence(),
                d.ruleSet(),
                d.withdrawn(),
                d.mergedInto(),
                d.codes());
    }

    public static Source source(
            String article, String outlet, @Nullable String link, @Nullable String language) {
        return new Source(
                article,
                1,
                Outlet.named(outlet),
                link,
                outlet + " title",
                language,
                PUBLISHED,
                Stage.CONCLUDED,
                Facts.NONE);
    }
}
