package parley.notifier.news;

import java.util.List;

/** How the feeds are. Thread-safe. */
public interface Feeds {
    /** Taken together. */
    FeedsSummary summary();

    /** Each of them: those that fail first, of these the one that has failed longest. */
    List<FeedPulse> all();
}
