package parley.ingest.fetch;

import java.time.Duration;

/**
 * What one fetch may take.
 *
 * @param time for the whole exchange, all redirects included, however the bytes drip
 * @param bytes of the document after inflation
 * @param redirects followed before giving up
 */
public record FetchLimits(Duration time, long bytes, int redirects) {
    /** Generous enough for real feeds, of which some exceed 5 MB. */
    public static final FetchLimits STANDARD =
            new FetchLimits(Duration.ofSeconds(30), 16 * 1024 * 1024, 5);
}
