package parley.classifier.match;

import parley.classifier.text.Token;
import parley.classifier.text.Vocabulary;
import parley.classifier.text.WholeNumber;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An article's words as term ids of one vocabulary, with the places of each. */
final class Reading {
    /** Part of the tokens, the last one excluded. */
    record Range(int from, int to) {}

    /** A whole number in digits, and the token that it is. */
    record Numeral(int at, long value) {}

    private static final int[] NOWHERE = {};

    private final List<Token> tokens;
    private final int[][] ids;
    private final Map<Integer, int[]> places = new HashMap<>();
    private final List<Range> sentences;
    private final List<Numeral> numerals = new ArrayList<>();

    Reading(List<Token> tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.ids = new int[tokens.size()][];
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            String form = tokens.get(i).form();
            ids[i] = vocabulary.idsOf(form);
            long number = WholeNumber.of(form);
            if (number != WholeNumber.NONE) {
                numerals.add(new Numeral(i, number));
            }
            for (int id : ids[i]) {
                int count = counts.merge(id, 1, Integer::sum);
                int[] at = places.getOrDefault(id, NOWHERE);
                int[] grown = count > at.length ? Arrays.copyOf(at, Math.max(4, count * 2)) : at;
                grown[count - 1] = i;
                places.put(id, grown);
            }
        }
        places.replaceAll((id, at) -> Arrays.copyOf(at, counts.getOrDefault(id, 0)));
        this.sentences = sentences(tokens);
    }

    private static List<Range> sentences(List<Token> tokens) {
        List<Range> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).sentence() != tokens.get(from).sentence()) {
                sentences.add(new Range(from, i));
                from = i;
            }
        }
        return sentences;
    }

    int size() {
        return ids.length;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    /** Where a term occurs, ascending; must not be changed. */
    int[] placesOf(int id) {
        return places.getOrDefault(id, NOWHERE);
    }

    /** The whole numbers, in order. */
    List<Numeral> numerals() {
        return numerals;
    }

    /** Whether a token is one of some terms, which are ascending. */
    boolean is(int at, int[] terms) {
        for (int id : ids[at]) {
            if (Arrays.binarySearch(terms, id) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether two tokens stand in the same sentence. */
    boolean together(int a, int b) {
        return tokens.get(a).sentence() == tokens.get(b).sentence();
    }

    /** Whether two tokens stand in the same part of the article. */
    boolean samePart(int a, int b) {
        return tokens.get(a).field() == tokens.get(b).field();
    }

    List<Range> sentences() {
        return sentences;
    }
}
