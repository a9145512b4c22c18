package parley.ingest.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

import java.util.Set;
import java.util.regex.Pattern;

/** Text without markup: tags gone, entities resolved, paragraphs on lines of their own. */
public final class PlainText {
    /** Deeper, elements lie beside each other: markup of a text never is. */
    private static final int MAX_DEPTH = 250;

    /** Elements whose text nobody reads in an article. */
    private static final Set<String> UNREAD =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "figcaption",
                    "button",
                    "form",
                    "svg",
                    "object");

    private static final Set<String> BREAKING =
            Set.of(
                    "br",
                    "p",
                    "div",
                    "li",
                    "ul",
                    "ol",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "tr",
                    "table",
                    "blockquote",
                    "section",
                    "article",
                    "figure",
                    "pre",
                    "dt",
                    "dd",
                    "hr");

    /** What remains of markup that was escaped once too often. */
    private static final Pattern ESCAPED =
            Pattern.compile(
                    "&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|laquo"
                            + "|raquo|[nm]dash|hellip|shy|eacute);"
                            + "|</?(?:a|b|i|u|p|br|em|strong|span|div|img|font|sup|sub)"
                            + "(?:\\s[^<>]{0,500}+)?/?>");

    /** Who escapes more often than this does not mean the text to be read. */
    private static final int MOST_ESCAPES = 2;

    private PlainText() {}

    /** A headline or another text of one line. */
    static String line(String markup) {
        String text = block(markup);
        for (int i = 0; i < MOST_ESCAPES && ESCAPED.matcher(text).find(); i++) {
            text = block(text);
        }
        return text.replace('\n', ' ');
    }

    /** A text of any length; paragraphs are divided by one line break. */
    public static String block(String markup) {
        return tidy(markup.indexOf('<') < 0 && markup.indexOf('&') < 0 ? markup : strip(markup));
    }

    /** At most the first so many UTF-16 units, never half a surrogate pair. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, inPair ? longest - 1 : longest);
    }

    private static String strip(String markup) {
        if (markup.indexOf('<') < 0) {
            return Parser.unescapeEntities(markup, false);
        }
        var text = new StringBuilder(markup.length());
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        NodeTraversor.filter(new Collector(text), Jsoup.parse(markup, "", parser).body());
        return text.toString();
    }

    /** Spaces one by one, none around line breaks, invisible signs gone. */
    private static String tidy(String text) {
        var tidy = new StringBuilder(text.length());
        boolean space = false;
        boolean lineBreak = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                lineBreak = true;
            } else if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (!tidy.isEmpty() && (lineBreak || space)) {
                    tidy.append(lineBreak ? '\n' : ' ');
                }
                space = false;
                lineBreak = false;
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u000B'
                || c == '\f'
                || c == '\u00A0'
                || c == '\u202F'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200A');
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\u00AD';
    }

    private record Collector(StringBuilder text) implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (UNREAD.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                breakLine(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                breakLine(element);
            }
            return FilterResult.CONTINUE;
        }

        private void breakLine(Element element) {
            if (BREAKING.contains(element.normalName())) {
                text.append('\n');
            }
        }
    }
}
