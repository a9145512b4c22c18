package parley.ingest.document;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Builds the tree from what a parser meets, strict or lenient, within bounds: what is too deep or
 * too much gives its text to the nearest element that is kept.
 */
final class TreeBuilder {
    /** No feed's markup comes near; and Rome and JDOM go down a tree by recursion. */
    static final int MAX_DEPTH = 200;

    /** The largest feeds that people follow have some hundreds. */
    static final int MAX_ITEMS = 2_000;

    /** Bounds memory: an element takes a hundred bytes and more, and four characters write one. */
    private static final int MAX_ELEMENTS = 300_000;

    /** Items lie below the root, a channel, or a list of items. */
    private static final int ITEM_DEPTH = 4;

    private static final Set<String> ITEMS = Set.of("item", "entry");

    /** Attributes that say something of an element. */
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "version",
                    "href",
                    "rel",
                    "type",
                    "mode",
                    "url",
                    "about",
                    "resource",
                    "base",
                    "lang",
                    "ispermalink",
                    "src",
                    "term",
                    "label",
                    "scheme",
                    "medium",
                    "hreflang",
                    "text",
                    "role");

    private static final UncheckedJDOMFactory FACTORY = new UncheckedJDOMFactory();

    /** The bindings that one element adds. */
    private static final class Scope {
        private final @Nullable Scope outer;
        private final Map<String, String> bindings;

        Scope(@Nullable Scope outer, Map<String, String> bindings) {
            this.outer = outer;
            this.bindings = bindings;
        }

        String address(String prefix) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                String address = scope.bindings.get(prefix);
                if (address != null) {
                    return address;
                }
            }
            return "";
        }
    }

    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Namespace> resolved = new HashMap<>();
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private Scope scope = new Scope(null, Map.of());
    private @Nullable Element root;
    private @Nullable Element current;
    private String rootName = "";
    private boolean rss090;
    private int depth;
    private int elements;
    private int items;
    private int leftOutBelow = Integer.MAX_VALUE;
    private int flatBelow = Integer.MAX_VALUE;

    /** An attribute of the element that begins next, as written. */
    private final Map<String, String> attributes = new HashMap<>();

    void attribute(String name, String value) {
        attributes.put(name, value);
    }

    /** An element begins; its attributes were given before. */
    void start(String name) {
        depth++;
        if (depth > flatBelow || depth > leftOutBelow) {
            attributes.clear();
            return;
        }
        if (depth > MAX_DEPTH || elements >= MAX_ELEMENTS) {
            flatBelow = depth - 1;
            oddities.add(Oddity.ELEMENTS_LEFT_OUT);
            attributes.clear();
            return;
        }
        flushText();
        scopes.push(scope);
        bind();
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String local = Vocabulary.local(name.substring(colon + 1));
        if (depth <= ITEM_DEPTH && ITEMS.contains(local) && ++items > MAX_ITEMS) {
            leftOutBelow = depth - 1;
            oddities.add(Oddity.ITEMS_LEFT_OUT);
            attributes.clear();
            return;
        }
        attach(element(prefix, local));
    }

    private Element element(String prefix, String local) {
        elements++;
        if (root == null) {
            rootName = local;
        }
        Element element = FACTORY.element(local, namespace(prefix));
        attributes.forEach((key, value) -> keepAttribute(element, key, value));
        attributes.clear();
        return element;
    }

    private void attach(Element element) {
        if (current == null) {
            // What follows the first root belongs to no document.
            root = root == null ? element : root;
        } else {
            FACTORY.addContent(current, element);
        }
        current = element;
    }

    private void bind() {
        Map<String, String> bindings = null;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                bindings = bindings == null ? new HashMap<>() : bindings;
                bindings.put(name.length() == 5 ? "" : name.substring(6), attribute.getValue());
                rss090 |= Vocabulary.isRss090(attribute.getValue());
            }
        }
        if (bindings != null) {
            scope = new Scope(scope, bindings);
            resolved.clear();
        }
    }

    private Namespace namespace(String prefix) {
        return resolved.computeIfAbsent(
                prefix, p -> Vocabulary.namespace(p, scope.address(p), rootName));
    }

    private void keepAttribute(Element element, String name, String value) {
        int colon = name.indexOf(':');
        String local = Vocabulary.local(name.substring(colon + 1));
        if (!ATTRIBUTES.contains(local)) {
            return;
        }
        Namespace namespace = Namespace.NO_NAMESPACE;
        if (colon > 0 && name.startsWith("xml:")) {
            namespace = Namespace.XML_NAMESPACE;
        } else if (local.equals("base") || local.equals("lang") || isForeign(name, colon)) {
            return;
        }
        String written = local.equals("ispermalink") ? "isPermaLink" : local;
        if (element.getAttribute(written, namespace) == null) {
            FACTORY.setAttribute(
                    element, FACTORY.attribute(written, XmlCharacters.clean(value), namespace));
        }
    }

    /** Of the prefixed attributes only RDF's say what unprefixed ones say. */
    private boolean isForeign(String name, int colon) {
        return colon > 0 && !namespace(name.substring(0, colon)).equals(Vocabulary.RDF);
    }

    void text(String characters) {
        if (depth <= leftOutBelow) {
            text.append(characters);
        }
    }

    void text(char[] characters, int start, int length) {
        if (depth <= leftOutBelow) {
            text.append(characters, start, length);
        }
    }

    /** The element that began last and has not ended ends. */
    void end() {
        boolean kept = depth <= flatBelow && depth <= leftOutBelow;
        boolean leftOutHere = depth == leftOutBelow + 1;
        depth--;
        if (depth <= flatBelow - 1) {
            flatBelow = Integer.MAX_VALUE;
        }
        if (leftOutHere) {
            leftOutBelow = Integer.MAX_VALUE;
            popScope();
        }
        if (kept) {
            flushText();
            popScope();
            current = current == null ? null : current.getParentElement();
        }
    }

    private void popScope() {
        Scope outer = scopes.pop();
        if (outer != scope) {
            scope = outer;
            resolved.clear();
        }
    }

    private void flushText() {
        if (!text.isEmpty()) {
            if (current != null) {
                FACTORY.addContent(current, FACTORY.text(XmlCharacters.clean(text.toString())));
            }
            text.setLength(0);
        }
    }

    /** What was built; null if no element began. */
    @Nullable FeedTree tree() {
        flushText();
        return root == null ? null : new FeedTree(root, rss090, oddities);
    }
}
