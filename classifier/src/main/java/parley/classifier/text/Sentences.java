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

    /** Between the space and this only the one that breaks no line is one. */
    private static final char FIRST_FAR_SPACE = '\u1680';

    /** Whether a character may end a sentence, for those of nearly every text. */
    private static final boolean[] MAY_END = new boolean[0x500];

    static {
        for (char c = 0; c < MAY_END.length; c++) {
            MAY_END[c] = c == '\n' || isEnd(c);
        }
    }

    /** Takes sentences in order. */
    public interface Taker {
        /** A sentence, without the spaces around it. */
        void take(int start, int end);
    }

    private Sentences() {}

    /** The sentences in order, without the spaces around them. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        each(
                text.toCharArray(),
                text.length(),
                (start, end) -> sentences.add(new Span(start, end)));
        return sentences;
    }

    /** Hands over the sentences of the first characters of an array, in order. */
    public static void each(char[] text, int length, Taker taker) {
        int start = 0;
        int at = 0;
        while (at < length) {
            char c = text[at];
            if (c < MAY_END.length && !MAY_END[c]) {
                at++;
                continue;
            }
            if (c == '\n') {
                add(taker, text, start, at);
                start = at + 1;
            } else if (isEnd(c)) {
                int after = afterEnd(text, length, at);
                if (ends(text, length, at, after)) {
                    add(taker, text, start, after);
                    start = after;
                }
                at = after - 1;
            }
            at++;
        }
        add(taker, text, start, length);
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static int afterEnd(char[] text, int length, int at) {
        int after = at;
        while (after < length && isEnd(text[after])) {
            after++;
        }
        while (after < length && CLOSERS.indexOf(text[after]) >= 0) {
            after++;
        }
        return after;
    }

    private static boolean ends(char[] text, int length, int at, int after) {
        if (after == length) {
            return true;
        }
        if (!isSpace(text[after])) {
            return false;
        }
        int next = after;
        while (next < length && isSpace(text[next])) {
            next++;
        }
        if (next < length && Character.isLowerCase(text[next])) {
            return false;
        }
        return text[at] != '.' || after > at + 1 || !abbreviation(text, at);
    }

    private static boolean isSpace(char c) {
        if (c > ' ' && c < FIRST_FAR_SPACE) {
            return c == '\u00a0';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether an initial or an abbreviation ends before this full stop. */
    private static boolean abbreviation(char[] text, int stop) {
        int start = stop;
        while (start > 0
                && stop - start <= LONGEST_ABBREVIATION
                && Character.isLetter(text[start - 1])) {
            start--;
        }
        int letters = stop - start;
        if (letters == 0 || letters > LONGEST_ABBREVIATION) {
            return false;
        }
        String word = new String(text, start, letters).toLowerCase(Locale.ROOT);
        return word.length() == 1 || ABBREVIATIONS.contains(word);
    }

    private static void add(Taker taker, char[] text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text[start])) {
            start++;
        }
        while (end > start && isSpace(text[end - 1])) {
            end--;
        }
        if (start < end) {
            taker.take(start, end);
        }
    }
}
