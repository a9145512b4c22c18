package parley.classifier.development;

import parley.contract.record.Development;

import java.time.Instant;
import java.util.Map;

/**
 * A development that reports can still join, with what joining needs to know and nobody else.
 *
 * @param development its last revision
 * @param articles the revision of each article that joined, by article id; a bounded number
 * @param firstReport own time of its earliest report
 * @param lastReport own time of its latest report
 */
public record OpenDevelopment(
        Development development,
        Map<String, Integer> articles,
        Instant firstReport,
        Instant lastReport) {
    /** The most articles remembered: beyond that, a development gains no further sources. */
    static final int MOST_ARTICLES = 5_000;

    /** Copies the articles. */
    public OpenDevelopment {
        articles = Map.copyOf(articles);
    }
}
