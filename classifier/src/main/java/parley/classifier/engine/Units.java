package parley.classifier.engine;

import java.util.Arrays;

/** The sentences or the clauses of an article; together they are all its words. Reused. */
final class Units {
    private int[] starts = new int[64];
    private int count;

    void clear() {
        count = 0;
        starts[0] = 0;
    }

    /** Begins another with a word. */
    void begin(int word) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[count] = word;
        count++;
    }

    /** Ends the last one; to be told before the units are asked for. */
    void end(int words) {
        starts[count] = words;
    }

    int count() {
        return count;
    }

    /** The first word of a unit. */
    int start(int unit) {
        return starts[unit];
    }

    /** The word after the last of a unit. */
    int after(int unit) {
        return starts[unit + 1];
    }

    /** The number of the unit in which a word stands. */
    int of(int word) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= word) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
