package parley.classifier.match;

import parley.classifier.rule.NumberRange;
import parley.classifier.text.Vocabulary;
import parley.classifier.text.WordPattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A group of words and phrases as term ids: answers where in an article any of them stands. */
final class Terms {
    /** A word or phrase where it stands, by its first and last token. */
    record Occurrence(int first, int last) {}

    /** More places of one group say nothing that fewer do not. */
    private static final int MOST_OCCURRENCES = 500;

    private final int[] singles;
    private final int[][][] phrases;
    private final List<NumberRange> numbers;

    private Terms(int[] singles, int[][][] phrases, List<NumberRange> numbers) {
        this.singles = singles;
        this.phrases = phrases;
        this.numbers = numbers;
    }

    static Terms of(Collection<WordPattern> patterns, Vocabulary.Builder vocabulary) {
        return of(patterns, List.of(), vocabulary);
    }

    static Terms of(
            Collection<WordPattern> patterns,
            List<NumberRange> numbers,
            Vocabulary.Builder vocabulary) {
        List<Integer> singles = new ArrayList<>();
        List<int[][]> phrases = new ArrayList<>();
        for (WordPattern pattern : patterns) {
            int[][] words =
                    pattern.words().stream()
                            .map(word -> sorted(vocabulary.idsFor(word)))
                            .toArray(int[][]::new);
            if (words.length == 1) {
                Arrays.stream(words[0]).forEach(singles::add);
            } else {
                phrases.add(words);
            }
        }
        int[] ids = singles.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
        return new Terms(ids, phrases.toArray(int[][][]::new), numbers);
    }

    private static int[] sorted(int[] ids) {
        return Arrays.stream(ids).distinct().sorted().toArray();
    }

    /** The places within some tokens, by their beginning, the shorter first; a bounded number. */
    List<Occurrence> in(Reading reading, Reading.Range range) {
        List<Occurrence> found = new ArrayList<>();
        collect(reading, range, singles, found);
        for (int[][] phrase : phrases) {
            List<Occurrence> starts = new ArrayList<>();
            collect(reading, range, phrase[0], starts);
            for (Occurrence start : starts) {
                int last = start.first() + phrase.length - 1;
                if (last < range.to() && stands(reading, phrase, start.first())) {
                    found.add(new Occurrence(start.first(), last));
                }
            }
        }
        if (!numbers.isEmpty()) {
            collectNumbers(reading, range, found);
        }
        found.sort(Comparator.comparingInt(Occurrence::first).thenComparingInt(Occurrence::last));
        return found.stream().distinct().limit(MOST_OCCURRENCES).toList();
    }

    private static void collect(
            Reading reading, Reading.Range range, int[] ids, List<Occurrence> into) {
        // The names of all states are many, the words of a sentence are few.
        if (range.to() - range.from() < ids.length) {
            for (int at = range.from(); at < range.to(); at++) {
                if (reading.is(at, ids)) {
                    into.add(new Occurrence(at, at));
                }
            }
            return;
        }
        for (int id : ids) {
            int[] places = reading.placesOf(id);
            int at = Arrays.binarySearch(places, range.from());
            for (int i = at < 0 ? -at - 1 : at; i < places.length && places[i] < range.to(); i++) {
                into.add(new Occurrence(places[i], places[i]));
            }
        }
    }

    private void collectNumbers(Reading reading, Reading.Range range, List<Occurrence> into) {
        for (Reading.Numeral numeral : reading.numerals()) {
            boolean inside = numeral.at() >= range.from() && numeral.at() < range.to();
            if (inside && numbers.stream().anyMatch(some -> some.contains(numeral.value()))) {
                into.add(new Occurrence(numeral.at(), numeral.at()));
            }
        }
    }

    private static boolean stands(Reading reading, int[][] phrase, int at) {
        for (int i = 1; i < phrase.length; i++) {
            if (!reading.is(at + i, phrase[i]) || !reading.together(at, at + i)) {
                return false;
            }
        }
        return true;
    }
}
