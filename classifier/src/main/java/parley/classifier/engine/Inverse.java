package parley.classifier.engine;

import java.util.Arrays;

/** Turns lists of what each thing has into lists of the things that have each. */
final class Inverse {
    private static final int[] NONE = {};

    private Inverse() {}

    /**
     * The inverse of a relation.
     *
     * @param lists what each thing has, none twice
     * @param size what is had is below this
     * @return the numbers of the things that have each, ascending
     */
    static int[][] of(int[][] lists, int size) {
        int[] counts = new int[size];
        for (int[] list : lists) {
            for (int had : list) {
                counts[had]++;
            }
        }
        int[][] inverse = new int[size][];
        Arrays.setAll(inverse, i -> counts[i] == 0 ? NONE : new int[counts[i]]);
        for (int thing = lists.length - 1; thing >= 0; thing--) {
            for (int had : lists[thing]) {
                counts[had]--;
                inverse[had][counts[had]] = thing;
            }
        }
        return inverse;
    }
}
