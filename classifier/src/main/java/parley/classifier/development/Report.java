package parley.classifier.development;

import parley.classifier.text.Cut;
import parley.contract.record.Article;
import parley.contract.record.Match;
import parley.contract.record.Source;

import java.util.Map;

/**
 * A match on its way into a development.
 *
 * @param trackNames what the track is called, by ISO 639-1 code
 * @param neverNews whether it is too old to be told
 */
record Report(Match match, Map<String, String> trackNames, boolean neverNews) {
    /** Fifty sources must fit into one record, whatever outlets put into their feeds. */
    private static final int LONGEST_TITLE = 500;

    private static final int LONGEST_LINK = 2_000;

    Article article() {
        return match.article();
    }

    Map<String, String> headlines() {
        return Headlines.of(trackNames, match.track(), match.kind(), match.stage());
    }

    Source source() {
        Article article = article();
        String link = article.link();
        return new Source(
                article.id(),
                article.revision(),
                article.outlet(),
                link == null || link.length() > LONGEST_LINK ? null : link,
                Cut.to(LONGEST_TITLE, article.title()),
                article.language(),
                Joining.ownTime(article));
    }
}
