package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Cut;
import parley.contract.record.Article;
import parley.contract.record.Evidence;
import parley.contract.record.Extract;
import parley.contract.record.Facts;
import parley.contract.record.Match;
import parley.contract.record.Realis;
import parley.contract.record.Source;
import parley.contract.record.Stage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What one article says of a development: all that is kept of a report that joined.
 *
 * @param source the article, the stage that it reports and its facts
 * @param realis how real it says the thing is
 * @param score of the rule that matched best
 * @param rule id of that rule
 * @param ruleSet revision of the rules that matched
 * @param evidence the words that met the rule
 * @param extract its words for a summary; null if none can stand alone
 * @param signature what is left of its words to know copies by
 * @param seen when Parley saw the article's revision
 * @param late whether it was too old, when it came, to be told
 */
public record Claim(
        Source source,
        Realis realis,
        double score,
        String rule,
        String ruleSet,
        List<Evidence> evidence,
        @Nullable Extract extract,
        Signature signature,
        Instant seen,
        boolean late) {
    /** Fifty sources must fit into one record, whatever outlets put into their feeds. */
    private static final int LONGEST_TITLE = 500;

    private static final int LONGEST_LINK = 2_000;

    /** By own time; of one time by the article's id. */
    static final Comparator<Claim> EARLIEST_FIRST =
            Comparator.comparing(Claim::at).thenComparing(Claim::article);

    /** Copies the evidence. */
    public Claim {
        evidence = List.copyOf(evidence);
    }

    static Claim of(Match match, boolean late) {
        Article article = match.article();
        return new Claim(
                source(match),
                match.realis(),
                match.score(),
                match.rule(),
                match.ruleSet(),
                match.evidence(),
                Extracts.of(article),
                Signature.of(article),
                article.seen(),
                late);
    }

    private static Source source(Match match) {
        Article article = match.article();
        String link = article.link();
        String title = article.title();
        return new Source(
                article.id(),
                article.revision(),
                article.outlet(),
                link == null || link.length() > LONGEST_LINK ? null : link,
                Cut.to(LONGEST_TITLE, title),
                article.language(),
                article.ownTime(),
                match.stage(),
                Objects.requireNonNullElse(match.facts(), Facts.NONE));
    }

    /** Id of the article. */
    String article() {
        return source.article();
    }

    /** The article's own time. */
    Instant at() {
        return source.published();
    }

    Stage stage() {
        return Objects.requireNonNull(source.stage(), "a claim has a stage");
    }

    Facts facts() {
        return source.facts();
    }
}
