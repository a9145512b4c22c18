package parley.ingest.document;

import java.util.regex.Pattern;

/** Plain text as markup. */
final class Markup {
    /** Publishers declare plain text and send HTML; these signs do not occur in plain words. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\\d?);"
                            + "|</?(?:a|b|i|u|p|br|em|strong|span|div|img|sup|sub)[\\s>/]");

    private Markup() {}

    /** Escapes what markup would take for its own. */
    static String escape(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /**
     * A text that was declared to be plain, as markup; one that is markup all the same stays so.
     */
    static String ofPlain(String text) {
        boolean plain = text.indexOf('<') < 0 && text.indexOf('&') < 0;
        return plain || MARKUP.matcher(text).find() ? text : escape(text);
    }
}
