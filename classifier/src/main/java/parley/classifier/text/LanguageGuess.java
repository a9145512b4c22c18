package parley.classifier.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses the language of an undeclared text from its letters: Latin or Cyrillic first, then the
 * letters that only one of the neighbours has.
 */
public final class LanguageGuess {
    /** Enough to decide; more would only cost time. */
    private static final int LETTERS_READ = 2_000;

    private static final String UKRAINIAN_ONLY = "іїєґ";
    private static final String RUSSIAN_ONLY = "ыэё";
    // Belarusian, Serbian and Macedonian have letters that neither language has.
    private static final String OTHER_CYRILLIC = "ўђјљњћџѓќѕ";
    private static final Set<String> ENGLISH_WORDS =
            Set.of(
                    "the", "of", "to", "in", "and", "a", "for", "on", "with", "after", "as", "at",
                    "is", "was", "by", "from", "says", "over", "its", "will", "has", "have");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int WORDS_TO_JUDGE = 8;

    private LanguageGuess() {}

    /** The language of a text; empty if it is none of those with rules. */
    public static Optional<Language> of(String text) {
        String sample =
                text.substring(0, Math.min(text.length(), LETTERS_READ)).toLowerCase(Locale.ROOT);
        long latin = sample.chars().filter(c -> c >= 'a' && c <= 'z').count();
        long cyrillic = sample.chars().filter(c -> c >= 'а' && c <= 'ӿ').count();
        if (latin == 0 && cyrillic == 0) {
            return Optional.empty();
        }
        return cyrillic * 2 > latin ? cyrillic(sample) : latin(sample);
    }

    private static Optional<Language> cyrillic(String sample) {
        long ukrainian = count(sample, UKRAINIAN_ONLY);
        long russian = count(sample, RUSSIAN_ONLY);
        boolean other = count(sample, OTHER_CYRILLIC) > 0;
        // Bulgarian writes ъ often and neither ы nor э; Russian seldom.
        boolean bulgarian = russian == 0 && ukrainian == 0 && count(sample, "ъ") > 1;
        if (other || bulgarian) {
            return Optional.empty();
        }
        return Optional.of(ukrainian > russian ? Language.UKRAINIAN : Language.RUSSIAN);
    }

    private static Optional<Language> latin(String sample) {
        int words = 0;
        int known = 0;
        for (String word : NO_LETTERS.split(sample, -1)) {
            words += word.isEmpty() ? 0 : 1;
            known += ENGLISH_WORDS.contains(word) ? 1 : 0;
        }
        return words < WORDS_TO_JUDGE || known > 0
                ? Optional.of(Language.ENGLISH)
                : Optional.empty();
    }

    private static long count(String sample, String letters) {
        return sample.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }
}
