package parley.bench.match;

import parley.classifier.text.Language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Words that look like those of a language and are none. The same seed gives the same words. */
final class MadeUpWords {
    private static final int LONGEST = 4;

    private MadeUpWords() {}

    private static String consonants(Language language) {
        return language == Language.ENGLISH ? "bcdfghklmnprstvw" : "бвгджзклмнпрстфх";
    }

    private static String vowels(Language language) {
        return switch (language) {
            case ENGLISH -> "aeiou";
            case UKRAINIAN -> "аеиіоу";
            case RUSSIAN -> "аеиоуы";
        };
    }

    /** Different words of two to four syllables. */
    static List<String> of(Language language, int count, long seed) {
        var random = new Random(seed);
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < count) {
            var word = new StringBuilder();
            int syllables = random.nextInt(2, LONGEST + 1);
            for (int i = 0; i < syllables; i++) {
                word.append(letter(consonants(language), random));
                word.append(letter(vowels(language), random));
            }
            words.add(
                    random.nextBoolean()
                            ? word + letter(consonants(language), random)
                            : word.toString());
        }
        return new ArrayList<>(words);
    }

    private static String letter(String letters, Random random) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }
}
