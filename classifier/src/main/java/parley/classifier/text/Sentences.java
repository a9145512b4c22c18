package parley.classifier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into sentences, in one pass, in English, Ukrainian and Russian: at a line break, and
 * at a full stop, question mark, exclamation mark or ellipsis that a space and no small letter
 * follow, unless an abbreviation or an initial stands before.
 */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "st", "jr",
                    "vs", "no", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec",
                    "approx", "тыс", "млн", "млрд", "руб", "им", "ул", "обл", "гг", "тис", "грн",
                    "ім", "вул", "рр", "напр", "див", "ст", "проф", "ген", "акад");
    private static final String CLOSERS = "\"'”’»)]";
    private static final int LONGEST_ABBREVIATION = 6;

    /** Takes sentences in order. */
    public interface Taker {
        /** A sentence, without the spaces around it. */
        void take(int start, int end);
    }

    private Sentences() {}

    /** The sentences in order, without the spaces around them. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        each(text, (start, end) -> sentences.add(new Span(start, end)));
        return sentences;
    }

    /** Hands over the sentences in order. */
    public static void each(String text, Taker taker) {
        int start = 0;
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            // Nearly every character is one of these.
            if (c == ' ' || (c > '?' && c != '…')) {
                at++;
                continue;
            }
            if (c == '\n') {
                add(taker, text, start, at);
                start = at + 1;
            } else if (isEnd(c)) {
                int after = afterEnd(text, at);
                if (ends(text, at, after)) {
                    add(taker, text, start, after);
                    start = after;
                }
                at = after - 1;
            }
            at++;
        }
        add(taker, text, start, text.length());
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static int afterEnd(String text, int at) {
        int after = at;
        while (after < text.length() && isEnd(text.charAt(after))) {
            after++;
        }
        while (after < text.length() && CLOSERS.indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after;
    }

    private static boolean ends(String text, int at, int after) {
        if (after == text.length()) {
            return true;
        }
        if (!isSpace(text.charAt(after))) {
            return false;
        }
        int next = after;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return text.charAt(at) != '.' || after > at + 1 || !abbreviation(text, at);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether an initial or an abbreviation ends before this full stop. */
    private static boolean abbreviation(String text, int stop) {
        int start = stop;
        while (start > 0
                && stop - start <= LONGEST_ABBREVIATION
                && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
        return word.length() == 1 || ABBREVIATIONS.contains(word);
    }

    private static void add(Taker taker, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            taker.take(start, end);
        }
    }
}
