package parley.testkit.telegram;

import java.nio.charset.StandardCharsets;

/** A place in HTML text that moves forward; behind the end there are NUL characters. */
final class HtmlCursor {
    /** Stands behind the end of the text, and counts as white space, as in Telegram's parser. */
    static final char END = '\0';

    private final String html;
    private int at;

    HtmlCursor(String html) {
        this.html = html;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at >= html.length();
    }

    char current() {
        return charAt(at);
    }

    char take() {
        char c = current();
        at++;
        return c;
    }

    void skip(int count) {
        at += count;
    }

    void skipSpaces() {
        while (!atEnd() && isSpace(current())) {
            at++;
        }
    }

    /** Moves on until white space, the end, or one of these characters; gives what was passed. */
    String until(String stops) {
        int from = at;
        while (!atEnd() && !isSpace(current()) && stops.indexOf(current()) < 0) {
            at++;
        }
        return html.substring(from, at);
    }

    /** The offset of a position in UTF-8 bytes, as Telegram counts in its refusals. */
    int byteOffset(int position) {
        return html.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Passes a character reference and gives its code point; 0, without moving, when there is none
     * that Telegram knows: named ones are only lt, gt, amp and quot; the semicolon may be missing.
     */
    int reference() {
        if (current() != '&') {
            return 0;
        }
        return charAt(at + 1) == '#' ? numericReference() : namedReference();
    }

    private int namedReference() {
        int end = at + 1;
        while (isLetter(charAt(end))) {
            end++;
        }
        int code =
                switch (html.substring(at + 1, end)) {
                    case "lt" -> '<';
                    case "gt" -> '>';
                    case "amp" -> '&';
                    case "quot" -> '"';
                    default -> 0;
                };
        return passed(code, end);
    }

    private int numericReference() {
        boolean hexadecimal = charAt(at + 2) == 'x';
        int radix = hexadecimal ? 16 : 10;
        int end = at + (hexadecimal ? 3 : 2);
        long code = 0;
        while (charAt(end) < 128 && Character.digit(charAt(end), radix) >= 0) {
            code = Math.min(Integer.MAX_VALUE, code * radix + Character.digit(charAt(end), radix));
            end++;
        }
        boolean known = code > 0 && code < 0x10ffff && end - at < 10;
        return passed(known ? (int) code : 0, end);
    }

    private int passed(int code, int end) {
        if (code != 0) {
            at = charAt(end) == ';' ? end + 1 : end;
        }
        return code;
    }

    private char charAt(int index) {
        return index < html.length() ? html.charAt(index) : END;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == END || c == '\u000b';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
