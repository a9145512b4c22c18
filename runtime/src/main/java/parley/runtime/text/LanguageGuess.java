package parley.runtime.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses the language of a text from its letters: Latin or Cyrillic first, then the letters that
 * only one of the neighbours has; and checks a declared language in the same way.
 */
public final class LanguageGuess {
    /** ISO 639-1 code of English. */
    public static final String ENGLISH = "en";

    /** ISO 639-1 code of Ukrainian. */
    public static final String UKRAINIAN = "uk";

    /** ISO 639-1 code of Russian. */
    public static final String RUSSIAN = "ru";

    /** Enough to decide; more would only cost time. */
    private static final int LETTERS_READ = 2_000;

    /** Fewer letters are a name or a number and refute no declared language. */
    private static final int LETTERS_TO_JUDGE = 8;

    private static final String UKRAINIAN_ONLY = "іїєґ";
    private static final String RUSSIAN_ONLY = "ыэё";
    // Belarusian, Serbian and Macedonian have letters that neither language has.
    private static final String OTHER_CYRILLIC = "ўђјљњћџѓќѕ";
    private static final Set<String> CYRILLIC_LANGUAGES =
            Set.of(
                    "uk", "ru", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "tt", "ba", "cv",
                    "os", "ce", "av", "ab", "cnr", "sh", "bs");

    /** Languages that are written in both alphabets. */
    private static final Set<String> BOTH_ALPHABETS = Set.of("sr", "sh", "bs", "cnr", "kk", "tt");

    /** Languages whose letters are neither Latin nor Cyrillic; Latin names may abound in them. */
    private static final Set<String> OTHER_ALPHABETS =
            Set.of(
                    "ar", "fa", "he", "iw", "ur", "ps", "el", "hy", "ka", "hi", "bn", "ta", "te",
                    "th", "zh", "ja", "ko", "am", "yi", "my", "km", "si", "ne", "mr");

    private static final Set<String> ENGLISH_WORDS =
            Set.of(
                    "the", "of", "to", "in", "and", "a", "for", "on", "with", "after", "as", "at",
                    "is", "was", "by", "from", "says", "over", "its", "will", "has", "have");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int WORDS_TO_JUDGE = 8;

    private LanguageGuess() {}

    /**
     * The language of an undeclared text.
     *
     * @return {@link #ENGLISH}, {@link #UKRAINIAN}, {@link #RUSSIAN}; empty if it is none of them
     */
    public static Optional<String> of(String text) {
        String sample = sample(text);
        long latin = latinLetters(sample);
        long cyrillic = cyrillicLetters(sample);
        if (latin == 0 && cyrillic == 0) {
            return Optional.empty();
        }
        return cyrillic * 2 > latin ? cyrillic(sample) : latin(sample);
    }

    /**
     * The declared language, unless the letters refute it; then, or if none was declared, the
     * guess.
     *
     * @param declared a tag such as {@code en-GB}
     * @return an ISO 639 code in small letters; empty if nobody can tell
     */
    public static Optional<String> checked(Optional<String> declared, String text) {
        Optional<String> code = declared.flatMap(LanguageGuess::code);
        if (code.isEmpty()) {
            return of(text);
        }
        String sample = sample(text);
        long latin = latinLetters(sample);
        long cyrillic = cyrillicLetters(sample);
        if (latin + cyrillic < LETTERS_TO_JUDGE || agrees(code.get(), sample, latin, cyrillic)) {
            return code;
        }
        return of(text);
    }

    /** The language of a tag, or of what publishers write for one. */
    private static Optional<String> code(String tag) {
        String first = tag.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (first) {
            case "ua", "ukr", "ukrainian" -> Optional.of(UKRAINIAN);
            case "rus", "russian" -> Optional.of(RUSSIAN);
            case "eng", "english" -> Optional.of(ENGLISH);
            default ->
                    first.length() == 2 || first.length() == 3
                            ? Optional.of(first)
                                    .filter(c -> c.chars().allMatch(l -> 'a' <= l && l <= 'z'))
                            : Optional.empty();
        };
    }

    private static boolean agrees(String code, String sample, long latin, long cyrillic) {
        boolean isCyrillic = cyrillic * 2 > latin;
        if (OTHER_ALPHABETS.contains(code)) {
            return !isCyrillic;
        }
        if (!isCyrillic) {
            return !CYRILLIC_LANGUAGES.contains(code) || BOTH_ALPHABETS.contains(code);
        }
        long ukrainian = count(sample, UKRAINIAN_ONLY);
        long russian = count(sample, RUSSIAN_ONLY);
        boolean other = count(sample, OTHER_CYRILLIC) > 0;
        return switch (code) {
            case UKRAINIAN -> russian <= ukrainian && !(other && ukrainian == 0);
            case RUSSIAN -> ukrainian <= russian && !(other && russian == 0);
            default -> CYRILLIC_LANGUAGES.contains(code);
        };
    }

    private static Optional<String> cyrillic(String sample) {
        long ukrainian = count(sample, UKRAINIAN_ONLY);
        long russian = count(sample, RUSSIAN_ONLY);
        boolean other = count(sample, OTHER_CYRILLIC) > 0;
        // Bulgarian writes ъ often and neither ы nor э; Russian seldom.
        boolean bulgarian = russian == 0 && ukrainian == 0 && count(sample, "ъ") > 1;
        if (other || bulgarian) {
            return Optional.empty();
        }
        return Optional.of(ukrainian > russian ? UKRAINIAN : RUSSIAN);
    }

    private static Optional<String> latin(String sample) {
        int words = 0;
        int known = 0;
        for (String word : NO_LETTERS.split(sample, -1)) {
            words += word.isEmpty() ? 0 : 1;
            known += ENGLISH_WORDS.contains(word) ? 1 : 0;
        }
        return words < WORDS_TO_JUDGE || known > 0 ? Optional.of(ENGLISH) : Optional.empty();
    }

    private static String sample(String text) {
        return text.substring(0, Math.min(text.length(), LETTERS_READ)).toLowerCase(Locale.ROOT);
    }

    private static long latinLetters(String sample) {
        return sample.chars().filter(c -> c >= 'a' && c <= 'z').count();
    }

    private static long cyrillicLetters(String sample) {
        return sample.chars().filter(c -> c >= 'а' && c <= 'ӿ').count();
    }

    private static long count(String sample, String letters) {
        return sample.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }
}
