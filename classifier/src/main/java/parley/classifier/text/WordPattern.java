package parley.classifier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word, or several in a row, as an operator writes it: {@code prisoner} stands for its inflected
 * forms too, {@code =talks} for this form alone, {@code обмін*} for every word that begins so.
 *
 * @param words at least one
 */
public record WordPattern(List<Word> words) {
    /** How a word of a pattern is compared. */
    public enum Mode {
        /** By what its inflected forms share. */
        STEM,
        /** By its form alone. */
        EXACT,
        /** By its beginning. */
        PREFIX
    }

    /** One word of a pattern. */
    public record Word(String form, Mode mode) {}

    /** The shortest beginning that still means something. */
    public static final int SHORTEST_PREFIX = 3;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Copies the words. */
    public WordPattern {
        words = List.copyOf(words);
    }

    /**
     * Reads a pattern.
     *
     * @param plain how a word without a mark is compared
     * @return empty if there is no word in it, or a beginning shorter than {@link #SHORTEST_PREFIX}
     */
    public static Optional<WordPattern> parse(String text, Mode plain) {
        List<Word> words = new ArrayList<>();
        for (String piece : SPACES.split(text.trim(), -1)) {
            boolean exact = piece.startsWith("=");
            boolean prefix = piece.endsWith("*");
            List<String> forms = Tokenizer.forms(piece);
            for (int i = 0; i < forms.size(); i++) {
                boolean last = i == forms.size() - 1;
                Mode mode = exact ? Mode.EXACT : prefix && last ? Mode.PREFIX : plain;
                if (mode == Mode.PREFIX && forms.get(i).length() < SHORTEST_PREFIX) {
                    return Optional.empty();
                }
                words.add(new Word(forms.get(i), mode));
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new WordPattern(words));
    }
}
