package parley.ingest.document;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Reads documents that are not well-formed as a careful person would: HTML's named characters, bare
 * ampersands, tags never closed, attributes without quotes, characters that XML forbids, a document
 * that ends in the middle.
 */
final class LenientXml {
    /** Bounds memory: each of these may become a node. */
    private static final int MAX_TAGS = 400_000;

    private LenientXml() {}

    /** The tree; null if there is no element, or the text ends before its first item does. */
    static @Nullable FeedTree read(String text, int from) {
        String whole = bounded(text.substring(from));
        String kept = withoutCutItem(whole);
        if (kept.isEmpty()) {
            return null;
        }
        var builder = new TreeBuilder();
        Parser parser = Parser.xmlParser().setMaxDepth(TreeBuilder.MAX_DEPTH * 2);
        parser.parseInput(kept, "").traverse(new Visitor(builder));
        FeedTree tree = builder.tree();
        if (tree != null) {
            tree.oddities().add(Oddity.ILL_FORMED);
            if (kept.length() < whole.length() || whole.length() < text.length() - from) {
                tree.oddities().add(Oddity.CUT_SHORT);
            }
        }
        return tree;
    }

    private static String bounded(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (++tags > MAX_TAGS) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    /** A document without the end of its root: only up to the last item that is whole. */
    private static String withoutCutItem(String text) {
        String root = name(text);
        if (lastEnd(text, root) >= 0) {
            return text;
        }
        int end = Math.max(lastEnd(text, "item"), lastEnd(text, "entry"));
        String prefixed = root.contains(":") ? root.substring(0, root.indexOf(':') + 1) : "";
        if (!prefixed.isEmpty()) {
            end = Math.max(end, lastEnd(text, prefixed + "entry"));
            end = Math.max(end, lastEnd(text, prefixed + "item"));
        }
        return end < 0 ? "" : text.substring(0, end);
    }

    private static String name(String text) {
        int end = 1;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(Math.min(1, text.length()), end).toLowerCase(Locale.ROOT);
    }

    /** The index after the last end tag of a name; -1 if there is none. */
    private static int lastEnd(String text, String name) {
        for (int at = text.lastIndexOf("</"); at >= 0; at = text.lastIndexOf("</", at - 1)) {
            if (text.regionMatches(true, at + 2, name, 0, name.length())) {
                int close = at + 2 + name.length();
                while (close < text.length() && Character.isWhitespace(text.charAt(close))) {
                    close++;
                }
                if (close < text.length() && text.charAt(close) == '>') {
                    return close + 1;
                }
            }
        }
        return -1;
    }

    private static final class Visitor implements NodeVisitor {
        private final TreeBuilder builder;

        Visitor(TreeBuilder builder) {
            this.builder = builder;
        }

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case Element element when depth > 0 -> {
                    element.attributes().forEach(a -> builder.attribute(a.getKey(), a.getValue()));
                    builder.start(element.tagName());
                }
                case TextNode text -> builder.text(text.getWholeText());
                case DataNode data -> builder.text(data.getWholeData());
                case Comment _, DocumentType _ -> {}
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (depth > 0 && node instanceof Element) {
                builder.end();
            }
        }
    }
}
