package parley.notifier.news;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How one feed is.
 *
 * @param feed its address as configured
 * @param failures polls that failed since the last that did not
 * @param read when it was last read without error; null if never
 * @param problem the code of why the last poll failed; null if it did not
 */
public record FeedPulse(
        String feed, int failures, @Nullable Instant read, @Nullable String problem) {
    /** Whether the last poll found it well. */
    public boolean well() {
        return failures == 0;
    }
}
