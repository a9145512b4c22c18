package parley.ingest.opml;

import parley.ingest.feed.Feed;
import parley.ingest.feed.Group;
import parley.runtime.config.Place;
import parley.runtime.config.Problem;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes feeds and groups of outlines as they begin and end. Used by one thread for one document.
 */
final class Outlines {
    /** An outline's attributes by name, whatever its case; empty where there is none. */
    @FunctionalInterface
    interface Attributes {
        String value(String name);
    }

    private static final int DEEPEST = 32;

    /** An outline that has not ended. */
    private static final class Open {
        private final String label;
        private final Place place;
        private final boolean off;
        private boolean useful;

        Open(String label, Place place, boolean off, boolean useful) {
            this.label = label;
            this.place = place;
            this.off = off;
            this.useful = useful;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Subscription> feeds = new LinkedHashMap<>();
    private final List<Problem> leftOut = new ArrayList<>();

    void begin(Attributes attributes, Place place) {
        if (open.size() >= DEEPEST) {
            throw OpmlReader.refused(
                    place, "outlines are nested more than " + DEEPEST + " levels deep");
        }
        Open around = open.peek();
        if (around != null) {
            around.useful = true;
        }
        String address = address(attributes.value("xmlUrl"));
        String label =
                OpmlText.given(attributes.value("text"))
                        .or(() -> OpmlText.given(attributes.value("title")))
                        .orElseGet(() -> host(address));
        boolean offAround = around != null && around.off;
        boolean off = offAround || attributes.value("isComment").equalsIgnoreCase("true");
        if (off && !offAround) {
            leftOut.add(new Problem(place, "'" + label + "' is commented out; left out"));
        }
        if (!off && !address.isEmpty()) {
            add(address, label, attributes, place);
        }
        open.push(new Open(label, place, off, off || !address.isEmpty()));
    }

    private void add(String address, String label, Attributes attributes, Place place) {
        if (!Feed.isAddress(address)) {
            leftOut.add(
                    new Problem(
                            place,
                            "'"
                                    + label
                                    + "': the xmlUrl '"
                                    + address
                                    + "' is no http or https address; left out"));
            return;
        }
        List<Group> groups = new ArrayList<>(around());
        groups.addAll(categories(attributes.value("category")));
        Optional<String> title =
                OpmlText.given(attributes.value("title")).filter(given -> !given.equals(label));
        feeds.merge(
                address,
                new Subscription(address, label, title, groups),
                (first, again) -> first.alsoIn(again.groups()));
    }

    /** The group that the open outlines make. */
    private List<Group> around() {
        List<String> names = new ArrayList<>();
        open.descendingIterator()
                .forEachRemaining(
                        outline -> {
                            if (!outline.label.isEmpty()) {
                                names.add(outline.label);
                            }
                        });
        return names.isEmpty() ? List.of() : List.of(new Group(names));
    }

    /** Categories are paths with slashes, separated by commas (OPML 2.0, "category"). */
    private static List<Group> categories(String written) {
        List<Group> groups = new ArrayList<>();
        for (String path : written.split(",", -1)) {
            List<String> names = new ArrayList<>();
            for (String name : path.split("/", -1)) {
                OpmlText.given(name).ifPresent(names::add);
            }
            if (!names.isEmpty()) {
                groups.add(new Group(names));
            }
        }
        return groups;
    }

    void end() {
        Open ended = open.pop();
        if (!ended.useful) {
            String label = ended.label.isEmpty() ? "an outline" : "'" + ended.label + "'";
            leftOut.add(
                    new Problem(ended.place, label + " has no xmlUrl and nothing in it; left out"));
        }
    }

    /** An address as it can be fetched: browsers once wrote feed: before or instead of http. */
    private static String address(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://")) {
            return "http" + written.substring(4);
        }
        return lower.startsWith("feed:") ? written.substring(5) : written;
    }

    private static String host(String address) {
        return Feed.isAddress(address) ? URI.create(address).getHost() : address;
    }

    SubscriptionList list() {
        return new SubscriptionList(List.copyOf(feeds.values()), leftOut);
    }
}
