package parley.notifier.message;

import java.util.regex.Pattern;

/** What is left of HTML as the Bot API takes it when it is sent without markup. */
final class PlainText {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private PlainText() {}

    /** The text without tags and with its characters as they are read. */
    static String of(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                // Last: what it gives is not to be read again.
                .replace("&amp;", "&");
    }
}
