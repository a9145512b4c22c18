package parley.app.read;

import parley.contract.record.Sighting;
import parley.ingest.document.ReadResult.FeedDocument;

import java.util.List;
import java.util.Optional;

/**
 * What became of one document: a feed with its articles, or an error.
 *
 * @param document as it was named on the command line
 * @param articles as they would be published, except that no feed's memory leaves any out
 */
public record DocumentReport(
        String document,
        Optional<FeedDocument> feed,
        List<Sighting> articles,
        Optional<Problem> error) {
    /**
     * Why it was refused.
     *
     * @param reason a stable code
     * @param detail for people
     */
    public record Problem(String reason, String detail) {}

    static DocumentReport refused(String document, String reason, String detail) {
        return new DocumentReport(
                document, Optional.empty(), List.of(), Optional.of(new Problem(reason, detail)));
    }
}
