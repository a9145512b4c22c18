package parley.ingest.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.regex.Pattern;

/** Text without markup: tags gone, entities resolved, paragraphs on lines of their own. */
public final class PlainText {
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\u00A0\\u202F]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" ?\\n[ \\n]*");
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u2060\\uFEFF\\u00AD]");

    private PlainText() {}

    /** A headline or another text of one line. */
    static String line(String markup) {
        return block(markup).replace('\n', ' ');
    }

    /** A text of any length; paragraphs are divided by one line break. */
    public static String block(String markup) {
        String text = markup.indexOf('<') < 0 && markup.indexOf('&') < 0 ? markup : strip(markup);
        String printable = CONTROLS.matcher(text.replace("\r", "\n")).replaceAll("");
        String spaced = SPACES.matcher(printable).replaceAll(" ");
        return AROUND_BREAKS.matcher(spaced).replaceAll("\n").strip();
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
        Document document = Jsoup.parseBodyFragment(markup);
        document.select("script, style, noscript, template, iframe, figcaption, button, form")
                .remove();
        for (Element breaking : document.select("br, p, div, li, h1, h2, h3, h4, h5, h6, tr")) {
            breaking.before("\n");
            breaking.after("\n");
        }
        return document.body().wholeText();
    }
}
