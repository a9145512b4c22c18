package parley.classifier.text;

import java.util.Arrays;

/**
 * Cuts words from a text and keeps their forms in one array of characters. A word of plain letters
 * of one script, as nearly all are, is cut and written in one pass without garbage; the others are
 * left to {@link Tokenizer} and {@link WordForm}, which define what a word and its form are. Not
 * thread-safe.
 */
public final class FormBuffer {
    private static final int FIRST_CAPACITY = 8_192;

    /** No form grows beyond this by small letters and composed accents. */
    private static final int LONGEST_FORM = WordForm.LONGEST * 9;

    /** How plain letters and digits are written in forms; 0 for all other characters. */
    private static final char[] PLAIN = new char[0x492];

    private static final byte[] SCRIPTS = new byte[PLAIN.length];
    private static final byte LATIN = 1;
    private static final byte CYRILLIC = 2;

    /** Characters that end a word whatever follows. */
    private static final boolean[] BREAKS = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            boolean cyrillic = (c >= '\u0400' && c <= '\u045f') || c >= '\u0490';
            boolean latin = c < BREAKS.length && Character.isLetter(c);
            boolean digit = c < BREAKS.length && Character.isDigit(c);
            if (cyrillic || latin || digit) {
                char small = Character.toLowerCase(c);
                PLAIN[c] = cyrillic ? WordForm.letter(small, true) : small;
                SCRIPTS[c] = cyrillic ? CYRILLIC : latin ? LATIN : 0;
            } else if (c < BREAKS.length) {
                BREAKS[c] = !Tokenizer.isApostrophe(c) && c != '.' && c != ',';
            }
        }
    }

    private char[] chars = new char[FIRST_CAPACITY];
    private int size;

    /** Forgets all forms. */
    public void clear() {
        size = 0;
    }

    /** How many characters there are; the next form begins here. */
    public int size() {
        return size;
    }

    /** The characters; another array after more forms were added. */
    public char[] chars() {
        return chars;
    }

    /**
     * Appends the form of the word that begins at a character; nothing for what is too long to be a
     * word.
     *
     * @param length how many characters of the array are the text
     * @param limit where the sentence ends
     * @return the character after the word
     */
    public int add(char[] text, int length, int start, int limit) {
        if (chars.length - size < LONGEST_FORM) {
            chars = Arrays.copyOf(chars, chars.length * 2 + LONGEST_FORM);
        }
        char[] into = chars;
        int to = size;
        int scripts = 0;
        int at = start;
        int most = Math.min(limit, start + WordForm.LONGEST);
        while (at < most) {
            char c = text[at];
            char plain = c < PLAIN.length ? PLAIN[c] : 0;
            if (plain == 0) {
                break;
            }
            into[to++] = plain;
            scripts |= SCRIPTS[c];
            at++;
        }
        boolean oneScript = scripts != (LATIN | CYRILLIC);
        if (oneScript && (at == limit || ends(text, at, limit)) && !american(text, start, at)) {
            size = to;
            return at;
        }
        int end = Tokenizer.endOfWord(text, length, start, limit);
        String form = WordForm.of(new String(text, start, end - start));
        form.getChars(0, form.length(), chars, size);
        size += form.length();
        return end;
    }

    /** Whether a word surely ends before a character. */
    private static boolean ends(char[] text, int at, int limit) {
        char c = text[at];
        if (c == '.' || c == ',') {
            return at + 1 == limit || text[at + 1] == ' ';
        }
        return c < BREAKS.length && BREAKS[c];
    }

    private static boolean american(char[] text, int start, int end) {
        return end - start == 2 && text[start] == 'U' && text[start + 1] == 'S';
    }
}
