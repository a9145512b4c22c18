package parley.classifier.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the words of rules and of articles are compared by, for people. Remembers every word that it
 * was asked for: not for articles without end. Thread-safe.
 */
public final class Stems {
    private final Stemmer stemmer;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    private Stems(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    /** The stems of a language. */
    public static Stems of(Language language) {
        return new Stems(Stemmer.of(language));
    }

    /** All that a word of an article stands for: its stems or dictionary forms. */
    public List<String> read(String form) {
        return form.isEmpty() ? List.of() : known.computeIfAbsent(form, stemmer::stems);
    }

    /** What a word of a rule means by stem: itself if it is a dictionary form, else all. */
    public List<String> meant(String form) {
        List<String> found = read(form);
        return found.contains(form) ? List.of(form) : found;
    }
}
