package parley.classifier.engine;

import parley.classifier.rule.NumberRange;
import parley.classifier.text.Language;
import parley.classifier.text.Vocabulary;
import parley.classifier.text.WordPattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Collects the groups of words of one language's rules; the same words are the same group. Guesses
 * how likely each is to occur in an article: the longer the words, the less. Not thread-safe.
 */
final class Groups {
    /** How often numbers are among the words of the news, roughly. */
    private static final double NUMBERS = 0.5;

    private final Vocabulary.Builder vocabulary;
    private final Map<NumberRange, Integer> numbers = new LinkedHashMap<>();
    private final Map<List<List<Integer>>, Integer> phraseNumbers = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<GroupKey, Integer> groups = new HashMap<>();
    private final List<GroupKey> keys = new ArrayList<>();
    private final List<Double> likelihoods = new ArrayList<>();

    /** What a group is made of, while it is collected. */
    private static final class Parts {
        final SortedSet<Integer> terms = new TreeSet<>();
        final SortedSet<Integer> numbers = new TreeSet<>();
        final SortedSet<Integer> phrases = new TreeSet<>();
        double likelihood;
    }

    Groups(Language language) {
        this.vocabulary = new Vocabulary.Builder(language);
    }

    /** The number of a group of words and numbers. */
    int of(Collection<WordPattern> patterns, Collection<NumberRange> ranges) {
        Parts parts = new Parts();
        for (WordPattern pattern : patterns) {
            List<WordPattern.Word> words = pattern.words();
            if (words.size() == 1) {
                for (int id : vocabulary.idsFor(words.getFirst())) {
                    parts.terms.add(id);
                }
            } else {
                parts.phrases.add(phrase(words));
            }
            parts.likelihood += words.stream().mapToDouble(Groups::likelihood).min().orElse(0);
        }
        for (NumberRange range : ranges) {
            parts.numbers.add(numbers.computeIfAbsent(range, _ -> numbers.size()));
            parts.likelihood += NUMBERS;
        }
        return number(parts);
    }

    /** The number of the group of all words of some groups, one at least. */
    int union(Collection<Integer> some) {
        Parts parts = new Parts();
        for (int group : some) {
            GroupKey key = keys.get(group);
            parts.terms.addAll(key.terms());
            parts.numbers.addAll(key.numbers());
            parts.phrases.addAll(key.phrases());
            parts.likelihood += likelihood(group);
        }
        return number(parts);
    }

    private int number(Parts parts) {
        GroupKey key = GroupKey.of(parts.terms, parts.numbers, parts.phrases);
        Integer known = groups.get(key);
        if (known == null) {
            known = groups.size();
            groups.put(key, known);
            keys.add(key);
            likelihoods.add(parts.likelihood);
        }
        return known;
    }

    private int phrase(List<WordPattern.Word> words) {
        List<int[]> ids = new ArrayList<>();
        List<List<Integer>> key = new ArrayList<>();
        int anchor = 0;
        for (int i = 0; i < words.size(); i++) {
            int[] sorted =
                    Arrays.stream(vocabulary.idsFor(words.get(i))).distinct().sorted().toArray();
            ids.add(sorted);
            key.add(Arrays.stream(sorted).boxed().toList());
            anchor = likelihood(words.get(i)) < likelihood(words.get(anchor)) ? i : anchor;
        }
        Integer known = phraseNumbers.putIfAbsent(key, phrases.size());
        if (known != null) {
            return known;
        }
        phrases.add(new Phrase(ids, anchor));
        return phrases.size() - 1;
    }

    private static double likelihood(WordPattern.Word word) {
        double length = word.form().length() + 1;
        double likelihood = 1 / (length * length);
        return switch (word.mode()) {
            case EXACT -> likelihood;
            case STEM -> 2 * likelihood;
            case PREFIX -> 4 * likelihood;
        };
    }

    /** How likely a group is, compared with others. */
    double likelihood(int group) {
        return likelihoods.get(group);
    }

    /** All that was collected. */
    Lexicon lexicon() {
        return new Lexicon(vocabulary.build(), List.copyOf(numbers.keySet()), phrases, keys);
    }
}
