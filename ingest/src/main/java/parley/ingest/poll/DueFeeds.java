package parley.ingest.poll;

import parley.ingest.feed.Feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The feeds that are due, in the order in which they may start: of two feeds of one server the one
 * that waits longer, or the first in the list would keep the others from ever being polled.
 *
 * @param <S> who has the feed's state
 */
final class DueFeeds<S> {
    private final Instant now;
    private final List<Due<S>> due = new ArrayList<>();

    /** A feed since when it is due. */
    record Due<S>(S share, Feed feed, Instant since) {}

    DueFeeds(Instant now) {
        this.now = now;
    }

    void offer(S share, Feed feed, Instant at) {
        if (!at.isAfter(now)) {
            due.add(new Due<>(share, feed, at));
        }
    }

    /** Those due for longest first; equal ones as they were offered. */
    List<Due<S>> longestFirst() {
        due.sort(Comparator.comparing(Due<S>::since));
        return List.copyOf(due);
    }
}
