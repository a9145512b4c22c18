package parley.ingest.fetch;

import java.time.Duration;

/**
 * How publishers' servers are treated.
 *
 * @param hostPause between two requests to one server
 * @param requestsPerHost at the same time to one server
 * @param longestHint the most that a publisher's word can put the next poll off
 * @param pages of articles read during one poll of a feed with full texts
 */
public record Politeness(Duration hostPause, int requestsPerHost, Duration longestHint, int pages) {
    /** One request at a time, a second between two, and publishers are believed up to a day. */
    public static final Politeness STANDARD =
            new Politeness(Duration.ofSeconds(1), 1, Duration.ofHours(24), 20);
}
