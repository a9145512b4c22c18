package parley.classifier.review;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Evidence;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Realis;
import parley.contract.record.Stage;

import java.time.Instant;
import java.util.List;

/**
 * A match, without the article's text.
 *
 * @param words what met the rule's conditions, in the order of the article
 * @param at when the match's article was seen
 */
public record Finding(
        String track,
        Kind kind,
        Stage stage,
        String rule,
        int ruleVersion,
        String ruleSet,
        Band band,
        double score,
        Realis realis,
        List<String> words,
        String article,
        int revision,
        String title,
        String outlet,
        @Nullable String link,
        @Nullable String language,
        Instant at) {
    /** Copies the words. */
    public Finding {
        words = List.copyOf(words);
    }

    static Finding of(Match match) {
        Article article = match.article();
        return new Finding(
                match.track(),
                match.kind(),
                match.stage(),
                match.rule(),
                match.ruleVersion(),
                match.ruleSet(),
                match.band(),
                match.score(),
                match.realis(),
                match.evidence().stream().map(Evidence::words).distinct().toList(),
                article.id(),
                article.revision(),
                article.title(),
                article.outlet().name(),
                article.link(),
                article.language(),
                article.seen());
    }

    /** What it would report: two rules that find the same in an article say one thing. */
    String report() {
        return article + " " + track + " " + kind.code();
    }
}
