package parley.ingest.fetch;

import java.time.Duration;
import java.util.Optional;

/** How fetching a document ended. */
public sealed interface FetchResult {
    /**
     * A document came.
     *
     * @param address where it was found after redirects
     * @param permanent where it lives now, if every redirect on the way was a permanent one; else
     *     the address that was asked for
     * @param contentType the header as given
     */
    record Fetched(
            Bytes body,
            Optional<String> contentType,
            Validators validators,
            String address,
            String permanent)
            implements FetchResult {}

    /** The server says that nothing has changed. */
    record NotModified() implements FetchResult {}

    /**
     * No document.
     *
     * @param detail for people
     * @param retryAfter how long the server asked to wait; empty if it did not say
     */
    record Failed(FetchFailure reason, String detail, Optional<Duration> retryAfter)
            implements FetchResult {}
}
