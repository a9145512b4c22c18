package parley.ingest.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the root element of a document begins, past all that may or may not precede it. */
final class XmlText {
    /** So far into a document its root is looked for. */
    private static final int SEARCHED = 64 * 1024;

    /** Whatever stands before these is junk: blank lines, warnings of the publisher's software. */
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "<\\?xml\\s|<(?:\\w{1,20}:)?(?:rss|feed|rdf|channel)[\\s>/]",
                    Pattern.CASE_INSENSITIVE);

    private XmlText() {}

    /** Whether it is a page for people. */
    static boolean isPage(String text) {
        String start =
                text.substring(0, Math.min(text.length(), 1_024)).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /**
     * The index of the root element: past junk, the XML declaration, comments and the DOCTYPE,
     * which is never processed. The length of the text if there is none.
     */
    static int root(String text) {
        int at = beginning(text);
        while (at < text.length()) {
            at = text.indexOf('<', at);
            if (at < 0) {
                return text.length();
            }
            if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<!", at)) {
                at = afterDoctype(text, at);
            } else if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                return at;
            } else {
                at++;
            }
        }
        return text.length();
    }

    private static int beginning(String text) {
        int first = text.indexOf('<');
        if (first >= 0 && text.startsWith("<!", first)) {
            return first;
        }
        Matcher matcher = BEGINNING.matcher(text).region(0, Math.min(text.length(), SEARCHED));
        return matcher.find() ? matcher.start() : 0;
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    /** Past the closing bracket that is neither quoted nor inside the internal subset. */
    private static int afterDoctype(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int at = from + 2; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote == 0 && text.startsWith("<!--", at)) {
                at = after(text, "-->", at) - 1;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<' || c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>') {
                if (depth <= 0) {
                    return at + 1;
                }
                depth--;
            }
        }
        return text.length();
    }
}
