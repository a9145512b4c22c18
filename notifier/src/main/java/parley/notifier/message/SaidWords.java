package parley.notifier.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says already. Something else is said by it if its words occur there, in any ending,
 * and its numbers with the same word after them: {@code 6 June} is not said by {@code 16 June}, nor
 * by {@code 6 bodies (2 June)}.
 */
final class SaidWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+|\\p{Nd}+");

    /** What stands between groups of three figures. */
    private static final Pattern GROUPING =
            Pattern.compile("(?<=\\p{Nd})[,\u00a0\u202f ](?=\\p{Nd}{3}(?!\\p{Nd}))");

    /** A word in another ending has so much of its beginning, at least: Iran is not Iraq. */
    private static final int STEM = 4;

    /** An ending has at most so many letters. */
    private static final int ENDING = 3;

    /** A number and what it numbers; nothing where it ends the text. */
    private record Numbered(String number, String what) {}

    private final Map<String, String> alike;
    private final List<String> words;
    private final List<Numbered> numbers;

    /**
     * What a text says.
     *
     * @param alike what words of the language mean as much as others: for each the one that stands
     *     for them, which is empty where they add nothing
     */
    SaidWords(String text, Map<String, String> alike) {
        this.alike = alike;
        this.words = read(text);
        this.numbers = numbered(words);
    }

    /** The words of a text, in small letters, and its numbers without what groups their figures. */
    static List<String> split(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Matcher matcher = WORD.matcher(GROUPING.matcher(small).replaceAll(""));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private List<String> read(String text) {
        return split(text).stream()
                .map(word -> alike.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<Numbered> numbered(List<String> read) {
        List<Numbered> found = new ArrayList<>();
        String next = "";
        for (String word : read.reversed()) {
            if (isNumber(word)) {
                found.add(new Numbered(word, next));
            } else {
                next = word;
            }
        }
        return found;
    }

    /** Whether a fact is said already. */
    boolean has(String fact) {
        List<String> asked = read(fact);
        return asked.stream()
                        .filter(word -> !isNumber(word))
                        .allMatch(word -> words.stream().anyMatch(said -> same(said, word)))
                && numbered(asked).stream().allMatch(this::has);
    }

    private boolean has(Numbered asked) {
        return numbers.stream()
                .anyMatch(
                        said ->
                                said.number().equals(asked.number())
                                        && same(said.what(), asked.what()));
    }

    private static boolean same(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int stem = 0;
        while (stem < shorter && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        return one.equals(other)
                || (stem >= STEM && Math.max(one.length(), other.length()) - stem <= ENDING);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
