package parley.ingest.fetch;

import java.util.Optional;

/**
 * What a server gave with a document to recognise it by; echoed as it was, never invented.
 *
 * @param etag the ETag header
 * @param lastModified the Last-Modified header
 * @param givenBy the address that gave them, the only one that they are sent to: another one's
 *     document of the same tag would be taken for this
 */
public record Validators(Optional<String> etag, Optional<String> lastModified, String givenBy) {
    /** None: the document is wanted whatever happened before. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty(), "");

    boolean none() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
