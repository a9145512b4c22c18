package parley.classifier.engine;

import java.util.Arrays;

/** A list of numbers that is used again and again. */
final class Numbers {
    private int[] numbers = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    void sort() {
        Arrays.sort(numbers, 0, size);
    }

    int size() {
        return size;
    }

    int get(int index) {
        return numbers[index];
    }
}
