package parley.classifier.text;

import java.util.Arrays;

/**
 * The forms of many words in one array of characters, written without garbage where a word has only
 * plain Latin or Cyrillic letters, as nearly all have. The forms are those of {@link WordForm}. Not
 * thread-safe.
 */
public final class FormBuffer {
    private static final int FIRST_CAPACITY = 8_192;

    /** No form grows beyond this by small letters and composed accents. */
    private static final int LONGEST_FORM = WordForm.LONGEST * 9;

    /** How plain letters are written small; 0 for characters that need more than that. */
    private static final char[] SMALL = new char[0x492];

    /** What small letters of a Cyrillic word are for comparison. */
    private static final char[] IN_CYRILLIC = new char[SMALL.length];

    /** Whether a small letter shows that a word is not Cyrillic. */
    private static final boolean[] LATIN_ONLY = new boolean[SMALL.length];

    private static final char FIRST_CYRILLIC = '\u0400';

    static {
        for (char c = 0; c < SMALL.length; c++) {
            boolean plain = c < 128 || (c >= FIRST_CYRILLIC && c <= '\u045f') || c >= '\u0490';
            SMALL[c] = plain ? Character.toLowerCase(c) : 0;
            IN_CYRILLIC[c] = WordForm.letter(c, true);
            LATIN_ONLY[c] = c >= 'a' && c <= 'z' && !WordForm.looksCyrillic(c);
        }
        SMALL['\u00a0'] = '\u00a0';
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

    /** Appends the form of a word of a text; nothing for what is too long to be a word. */
    public void add(String text, int start, int end) {
        if (end - start > WordForm.LONGEST) {
            return;
        }
        if (chars.length - size < LONGEST_FORM) {
            chars = Arrays.copyOf(chars, chars.length * 2 + LONGEST_FORM);
        }
        if (WordForm.isAmericanAcronym(text, start, end) || !addPlain(text, start, end)) {
            String form = WordForm.of(text.substring(start, end));
            form.getChars(0, form.length(), chars, size);
            size += form.length();
        }
    }

    private boolean addPlain(String text, int start, int end) {
        int seen = 0;
        boolean cyrillic = false;
        boolean latin = false;
        int to = size;
        for (int i = start; i < end; i++) {
            char small = small(text.charAt(i));
            if (small == 0) {
                return false;
            }
            seen |= small;
            cyrillic |= small >= 'а' && small <= '\u0491';
            latin |= small < LATIN_ONLY.length && LATIN_ONLY[small];
            chars[to++] = small;
        }
        if (seen >= 128) {
            boolean allCyrillic = cyrillic && !latin;
            for (int i = size; i < to; i++) {
                char c = chars[i];
                chars[i] =
                        allCyrillic && c < IN_CYRILLIC.length
                                ? IN_CYRILLIC[c]
                                : WordForm.letter(c, allCyrillic);
            }
        }
        size = withoutPossessive(size, to);
        return true;
    }

    private static char small(char c) {
        if (c < SMALL.length) {
            return SMALL[c];
        }
        return c == '\u2019' || c == '\u202f' ? c : 0;
    }

    private int withoutPossessive(int from, int to) {
        if (to - from >= 2 && chars[to - 1] == 's' && chars[to - 2] == '\'') {
            return to - 2;
        }
        return to > from && chars[to - 1] == '\'' ? to - 1 : to;
    }
}
