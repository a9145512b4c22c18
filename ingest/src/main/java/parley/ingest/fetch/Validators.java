package parley.ingest.fetch;

import java.util.Optional;

/**
 * What a server gave with a document to recognise it by; echoed as it was, never invented.
 *
 * @param etag the ETag header
 * @param lastModified the Last-Modified header
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    /** None: the document is wanted whatever happened before. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
