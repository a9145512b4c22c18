package parley.testkit.feed;

import parley.testkit.http.Headers;

import java.time.Instant;

/**
 * A request that a feed server got.
 *
 * @param method the method, for example {@code GET}
 * @param path the decoded path
 * @param headers the header fields
 * @param at when its head and body had arrived, by the server's clock
 */
public record RecordedRequest(String method, String path, Headers headers, Instant at) {
    /** Whether it asked for the document only if it has changed. */
    public boolean conditional() {
        return headers.has("If-None-Match") || headers.has("If-Modified-Since");
    }
}
