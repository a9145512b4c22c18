package parley.classifier.engine;

import java.util.Arrays;

/**
 * The first twelve characters of many words as three numbers each, four characters in one: most
 * words are compared by these alone, without following a reference to their characters.
 */
final class WordKeys {
    /** How many characters of a word are in its numbers. */
    static final int LENGTH = 12;

    private static final int NUMBERS = 3;
    private static final int CHARS_OF_NUMBER = 4;

    private long[] numbers = new long[512 * NUMBERS];

    /** Puts a word in its place and tells its hash. */
    int set(int word, char[] chars, int from, int to) {
        int at = word * NUMBERS;
        if (at + NUMBERS > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        int packed = Math.min(to, from + LENGTH);
        int hash = 0;
        int next = from;
        for (int i = at; i < at + NUMBERS; i++) {
            long number = 0;
            for (int end = Math.min(packed, next + CHARS_OF_NUMBER); next < end; next++) {
                number = (number << Character.SIZE) | chars[next];
            }
            numbers[i] = number;
            hash = 31 * hash + Long.hashCode(number * 0x9E3779B97F4A7C15L);
        }
        for (; next < to; next++) {
            hash = 31 * hash + chars[next];
        }
        return hash;
    }

    /** One of the three numbers of a word. */
    long number(int word, int which) {
        return numbers[word * NUMBERS + which];
    }
}
