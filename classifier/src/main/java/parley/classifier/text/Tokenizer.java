package parley.classifier.text;

import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words: letters and digits, with apostrophes inside a word, dots inside an
 * acronym (U.S.) and separators inside a number (6,000). A hyphen parts words.
 */
public final class Tokenizer {
    /** The answers for the letters of nearly every text: asking the JDK for each costs more. */
    private static final boolean[] WORD_PARTS = new boolean[0x500];

    private static final char FIRST_IGNORABLE = '\u00ad';

    static {
        for (char c = 0; c < WORD_PARTS.length; c++) {
            WORD_PARTS[c] = isWordPartByType(c);
        }
    }

    private Tokenizer() {}

    /** Where the next word begins at or after a character; the limit if there is none before. */
    public static int startOfWord(char[] text, int from, int limit) {
        int at = from;
        while (at < limit && !isWordPart(text[at])) {
            at++;
        }
        return at;
    }

    /**
     * Appends the words of a part of an article.
     *
     * @param sentences the sentences of that part, in order
     * @param firstSentence the number of the first of them
     * @param limit the most tokens to append; what follows is left out
     */
    public static void into(
            List<Token> tokens,
            EvidenceField field,
            String text,
            List<Span> sentences,
            int firstSentence,
            int limit) {
        char[] chars = text.toCharArray();
        int most = tokens.size() + limit;
        int number = firstSentence;
        for (Span sentence : sentences) {
            boolean asked = Clauses.asks(text, sentence.start(), sentence.end());
            int before = sentence.start();
            int at = startOfWord(chars, sentence.start(), sentence.end());
            while (at < sentence.end()) {
                int end = endOfWord(chars, chars.length, at, sentence.end());
                if (tokens.size() >= most) {
                    return;
                }
                String form = WordForm.of(text.substring(at, end));
                boolean parted = Clauses.parts(text, before, at);
                tokens.add(new Token(field, at, end, number, form, parted, asked));
                before = end;
                at = startOfWord(chars, end, sentence.end());
            }
            number++;
        }
    }

    /** The forms of the words of a pattern. */
    static List<String> forms(String text) {
        List<Token> tokens = new ArrayList<>();
        var whole = List.of(new Span(0, text.length()));
        into(tokens, EvidenceField.TITLE, text, whole, 0, Integer.MAX_VALUE);
        return tokens.stream().map(Token::form).toList();
    }

    /**
     * The character after the word that begins at a character.
     *
     * @param length how many characters of the array are the text
     * @param limit where the sentence ends
     */
    public static int endOfWord(char[] text, int length, int start, int limit) {
        int at = start + 1;
        while (at < limit) {
            char c = text[at];
            if (isWordPart(c) || (c >= FIRST_IGNORABLE && isIgnorable(c))) {
                at++;
            } else if (c != ' ' && at + 1 < limit && joins(text, length, start, at)) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether a character within a word belongs to it because of what stands on both sides. */
    private static boolean joins(char[] text, int length, int start, int at) {
        char c = text[at];
        char before = text[at - 1];
        char after = text[at + 1];
        if (isApostrophe(c)) {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        if (c == '.' && Character.isLetter(before) && Character.isLetter(after)) {
            boolean single = at - 1 == start || text[at - 2] == '.';
            boolean singleAfter = at + 2 >= length || !Character.isLetterOrDigit(text[at + 2]);
            return single && singleAfter;
        }
        boolean separator = c == ',' || c == '.' || c == '\u00a0' || c == '\u202f';
        return separator && Character.isDigit(before) && Character.isDigit(after);
    }

    private static boolean isWordPart(char c) {
        return c < WORD_PARTS.length ? WORD_PARTS[c] : isWordPartByType(c);
    }

    private static boolean isWordPartByType(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '`' || c == '\u02b9';
    }

    /** What is in a word and not seen: soft hyphens and characters of no width. */
    static boolean isIgnorable(char c) {
        return c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\ufeff';
    }
}
