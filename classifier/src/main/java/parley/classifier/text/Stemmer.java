package parley.classifier.text;

import java.util.List;

/**
 * Finds what the inflected forms of a word share. Thread-safe; slow, so to be asked once a word.
 */
interface Stemmer {
    /** The stems or dictionary forms of a word, at least one, in lower case. */
    List<String> stems(String form);

    /** The stemmer of a language. */
    static Stemmer of(Language language) {
        return switch (language) {
            case ENGLISH -> LuceneStemmer.english();
            case UKRAINIAN -> LuceneStemmer.ukrainian();
            case RUSSIAN -> LuceneStemmer.russian();
        };
    }
}
