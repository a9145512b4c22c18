package parley.ingest.document;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A document as a tree in Parley's one spelling of names and namespaces.
 *
 * @param rss090 whether the namespace of RSS 0.90 was seen
 * @param oddities what had to be mended or left out
 */
record FeedTree(Element root, boolean rss090, Set<Oddity> oddities) {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");
    private static final Set<String> WRAPPERS = Set.of("html", "body", "pre", "div", "root", "xml");
    private static final int DEEPEST = 5;

    /** The feed that some publishers wrap in a page; this tree if there is none. */
    FeedTree unwrapped() {
        Element feed = find(root, 0);
        return feed == null || feed.equals(root) ? this : unwrapped(feed);
    }

    private FeedTree unwrapped(Element feed) {
        oddities.add(Oddity.WRAPPED);
        return new FeedTree(feed.detach(), rss090, oddities);
    }

    private static @Nullable Element find(Element element, int depth) {
        if (ROOTS.contains(element.getName())) {
            return element;
        }
        if (depth >= DEEPEST || !WRAPPERS.contains(element.getName())) {
            return null;
        }
        for (Element child : element.getChildren()) {
            Element found = find(child, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
