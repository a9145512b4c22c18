package parley.classifier.backtest;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Article;
import parley.contract.record.Match;
import parley.contract.record.Realis;
import parley.contract.record.Stage;

import java.time.Instant;

/**
 * That a development is worth telling, with the report that made it so.
 *
 * @param article id of the article
 * @param at the article's own time
 */
public record Alert(
        Stage stage,
        Realis realis,
        String rule,
        double score,
        String article,
        String title,
        String outlet,
        @Nullable String link,
        Instant at) {
    static Alert of(Match match) {
        Article article = match.article();
        return new Alert(
                match.stage(),
                match.realis(),
                match.rule(),
                match.score(),
                article.id(),
                article.title(),
                article.outlet().name(),
                article.link(),
                article.ownTime());
    }

    /** Whether people would hear the same from the same article. */
    boolean says(Alert other) {
        return stage == other.stage && realis == other.realis && article.equals(other.article);
    }
}
