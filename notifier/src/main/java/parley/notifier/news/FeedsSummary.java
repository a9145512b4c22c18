package parley.notifier.news;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How the feeds are, taken together.
 *
 * @param feeds how many there are
 * @param well how many the last poll found
 * @param read when the last of them was read; null if none was yet
 */
public record FeedsSummary(int feeds, int well, @Nullable Instant read) {
    /** None known. */
    public static final FeedsSummary NONE = new FeedsSummary(0, 0, null);
}
