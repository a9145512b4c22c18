package parley.classifier.engine;

import parley.classifier.rule.NumberRange;
import parley.classifier.text.Vocabulary;

import java.util.List;

/**
 * The words of one language's rules: units (words, numbers, phrases) and the groups that they are
 * in. Units are numbered in this order: the terms of the vocabulary, the ranges of numbers, the
 * phrases. Immutable but for the words that its table remembers; thread-safe.
 */
final class Lexicon {
    private static final int WORDS_REMEMBERED = 1 << 16;

    private final WordTable words;
    private final List<NumberRange> numbers;
    private final List<Phrase> phrases;
    private final int firstNumber;
    private final int firstPhrase;
    private final int[][] phrasesOfTerm;
    private final int[][] groupsOfUnit;
    private final int groupCount;

    Lexicon(
            Vocabulary vocabulary,
            List<NumberRange> numbers,
            List<Phrase> phrases,
            List<GroupKey> groups) {
        this.words = new WordTable(vocabulary, WORDS_REMEMBERED);
        this.numbers = List.copyOf(numbers);
        this.phrases = List.copyOf(phrases);
        this.firstNumber = vocabulary.size();
        this.firstPhrase = firstNumber + numbers.size();
        int[][] unitsOfGroup = groups.stream().map(this::units).toArray(int[][]::new);
        this.groupCount = groups.size();
        this.groupsOfUnit = Inverse.of(unitsOfGroup, firstPhrase + phrases.size());
        int[][] anchors =
                phrases.stream()
                        .map(phrase -> phrase.words().get(phrase.anchor()))
                        .toArray(int[][]::new);
        this.phrasesOfTerm = Inverse.of(anchors, firstNumber);
    }

    private int[] units(GroupKey group) {
        int[] units =
                new int[group.terms().size() + group.numbers().size() + group.phrases().size()];
        int at = 0;
        for (int term : group.terms()) {
            units[at++] = term;
        }
        for (int number : group.numbers()) {
            units[at++] = firstNumber + number;
        }
        for (int phrase : group.phrases()) {
            units[at++] = firstPhrase + phrase;
        }
        return units;
    }

    WordTable words() {
        return words;
    }

    int unitCount() {
        return groupsOfUnit.length;
    }

    int groupCount() {
        return groupCount;
    }

    List<NumberRange> numbers() {
        return numbers;
    }

    int unitOfNumber(int number) {
        return firstNumber + number;
    }

    int unitOfPhrase(int phrase) {
        return firstPhrase + phrase;
    }

    Phrase phrase(int number) {
        return phrases.get(number);
    }

    boolean isTerm(int unit) {
        return unit < firstNumber;
    }

    /** How many words a unit is long. */
    int length(int unit) {
        return unit < firstPhrase ? 1 : phrases.get(unit - firstPhrase).length();
    }

    /** The phrases that are looked for by a term. */
    int[] phrasesOf(int term) {
        return phrasesOfTerm[term];
    }

    int[] groupsOf(int unit) {
        return groupsOfUnit[unit];
    }
}
