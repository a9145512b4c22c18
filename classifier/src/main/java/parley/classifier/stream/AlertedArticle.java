package parley.classifier.stream;

import parley.contract.record.Match;

import java.time.Instant;
import java.util.List;

/**
 * An article that was a report of something, to know what a newer revision takes back.
 *
 * @param revision the last one seen
 * @param at its own time
 * @param reports what it was a report of, without its words
 */
record AlertedArticle(int revision, Instant at, List<Match> reports) {
    /** Copies the reports. */
    AlertedArticle {
        reports = List.copyOf(reports);
    }
}
