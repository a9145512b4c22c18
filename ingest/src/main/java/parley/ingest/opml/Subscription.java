package parley.ingest.opml;

import parley.ingest.feed.Group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A feed in a subscription list.
 *
 * @param address of the feed, http or https
 * @param name what the list shows: the outline's text
 * @param title the outline's title, where it is another
 * @param groups the outlines around it and its categories, no group twice
 */
public record Subscription(
        String address, String name, Optional<String> title, List<Group> groups) {
    /** Copies the groups. */
    public Subscription {
        groups = groups.stream().distinct().toList();
    }

    /** The same feed found again, elsewhere in the list. */
    Subscription alsoIn(List<Group> others) {
        List<Group> all = new ArrayList<>(groups);
        all.addAll(others);
        return new Subscription(address, name, title, all);
    }
}
