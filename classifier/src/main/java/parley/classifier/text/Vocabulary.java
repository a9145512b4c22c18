package parley.classifier.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The words that the rules of one language know, each with a term id. Immutable but for its cache;
 * thread-safe.
 */
public final class Vocabulary {
    private static final int CACHED_WORDS = 60_000;
    private static final int[] NONE = {};

    private final Stemmer stemmer;
    private final Map<String, Integer> exact;
    private final Map<String, Integer> prefixes;
    private final Map<String, Integer> stems;
    private final int longestPrefix;
    private final int size;
    private final WordCache cache = new WordCache(CACHED_WORDS);

    private Vocabulary(Builder builder) {
        this.stemmer = builder.stemmer;
        this.exact = Map.copyOf(builder.exact);
        this.prefixes = Map.copyOf(builder.prefixes);
        this.stems = Map.copyOf(builder.stems);
        this.size = builder.next;
        this.longestPrefix =
                builder.prefixes.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The ids of the terms that a word stands for, ascending; must not be changed. */
    public int[] idsOf(String form) {
        return form.isEmpty() ? NONE : cache.get(form, this::compute);
    }

    /** What {@link #idsOf} answers, found anew without the cache. */
    public int[] lookUp(String form) {
        return form.isEmpty() ? NONE : compute(form);
    }

    /** How many term ids there are; they count from 0. */
    public int size() {
        return size;
    }

    private int[] compute(String form) {
        TreeSet<Integer> ids = new TreeSet<>();
        Integer same = exact.get(form);
        if (same != null) {
            ids.add(same);
        }
        int longest = Math.min(longestPrefix, form.length());
        for (int length = WordPattern.SHORTEST_PREFIX; length <= longest; length++) {
            Integer beginning = prefixes.get(form.substring(0, length));
            if (beginning != null) {
                ids.add(beginning);
            }
        }
        if (!stems.isEmpty()) {
            for (String stem : stemmer.stems(form)) {
                Integer shared = stems.get(stem);
                if (shared != null) {
                    ids.add(shared);
                }
            }
        }
        return ids.isEmpty() ? NONE : ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Collects the words of the rules. Not thread-safe. */
    public static final class Builder {
        private final Stemmer stemmer;
        private final Map<String, Integer> exact = new HashMap<>();
        private final Map<String, Integer> prefixes = new HashMap<>();
        private final Map<String, Integer> stems = new HashMap<>();
        private final Map<WordPattern.Word, int[]> known = new HashMap<>();
        private int next;

        /** For one language. */
        public Builder(Language language) {
            this.stemmer = Stemmer.of(language);
        }

        /**
         * The ids that stand for a word of a pattern: a word of a text that has one of them is it.
         * Must not be changed.
         */
        public int[] idsFor(WordPattern.Word word) {
            int[] ids = known.get(word);
            if (ids == null) {
                ids = newIdsFor(word);
                known.put(word, ids);
            }
            return ids;
        }

        private int[] newIdsFor(WordPattern.Word word) {
            return switch (word.mode()) {
                case EXACT -> new int[] {id(exact, word.form())};
                case PREFIX -> new int[] {id(prefixes, word.form())};
                case STEM -> stemIds(word.form());
            };
        }

        private int[] stemIds(String form) {
            List<String> found = stemmer.stems(form);
            // A word that is its own dictionary form means that one, not its homographs.
            List<String> meant = found.contains(form) ? List.of(form) : found;
            List<Integer> ids = new ArrayList<>();
            for (String stem : meant) {
                ids.add(id(stems, stem));
            }
            return ids.stream().mapToInt(Integer::intValue).toArray();
        }

        private int id(Map<String, Integer> terms, String key) {
            return terms.computeIfAbsent(key, _ -> next++);
        }

        /** The vocabulary of all words asked for. */
        public Vocabulary build() {
            return new Vocabulary(this);
        }
    }
}
