package parley.ingest.opml;

import parley.runtime.config.Problem;

import java.util.List;

/**
 * What an OPML file says.
 *
 * @param feeds in the order of the file; no address occurs twice
 * @param leftOut outlines that are no feeds that can be followed, and why
 */
public record SubscriptionList(List<Subscription> feeds, List<Problem> leftOut) {
    /** Copies the lists. */
    public SubscriptionList {
        feeds = List.copyOf(feeds);
        leftOut = List.copyOf(leftOut);
    }
}
