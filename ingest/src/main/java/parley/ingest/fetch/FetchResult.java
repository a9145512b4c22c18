package parley.ingest.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How fetching a document ended. */
public sealed interface FetchResult {
    /**
     * A document came.
     *
     * @param address where it was found after redirects
     * @param permanent where it lives now: the same as {@code address} if every redirect on the way
     *     was a permanent one (301, 308), else the address that was asked for
     * @param contentType the header as given
     * @param fresh how long the server says that it will not change: Cache-Control, else Expires
     */
    record Fetched(
            Bytes body,
            Optional<String> contentType,
            Validators validators,
            String address,
            String permanent,
            Optional<Duration> fresh)
            implements FetchResult {}

    /**
     * The server says that nothing has changed since the validators were given.
     *
     * @param permanent see {@link Fetched}
     * @param fresh see {@link Fetched}
     */
    record NotModified(String permanent, Optional<Duration> fresh) implements FetchResult {}

    /**
     * No document.
     *
     * @param detail for people; holds no credentials
     * @param retryAfter how long the server asked to wait; empty if it did not say
     * @param address that failed: the one asked for, or one that it redirected to
     * @param status of the answer; empty if none came
     */
    record Failed(
            FetchFailure reason,
            String detail,
            Optional<Duration> retryAfter,
            String address,
            OptionalInt status)
            implements FetchResult {}
}
