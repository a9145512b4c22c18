package parley.classifier.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Finds words of several groups close together. Linear in the places of the words: each order of
 * the groups is walked once, every group with a pointer that only moves on. Reused; not
 * thread-safe.
 */
final class NearWalk {
    private static final int FIRST_GROUPS = 4;

    private final Places places;

    // The places of each group that count, as numbers of Places.
    private int[][] candidates = new int[FIRST_GROUPS][16];
    private int[] counts = new int[FIRST_GROUPS];
    private int[] next = new int[FIRST_GROUPS];
    private int[] chain = new int[FIRST_GROUPS];
    private int[] best = new int[FIRST_GROUPS];

    NearWalk(Places places) {
        this.places = places;
    }

    /** The places of {@link #find}, in the order in which they stand. */
    int found(int index) {
        return best[index];
    }

    /**
     * Looks for the first words, one of each group, within some words and parts.
     *
     * @param gap the most other words among those found
     */
    boolean find(int[] groups, List<int[]> orders, int gap, int fields, int from, int to) {
        if (groups.length > counts.length) {
            grow(groups.length);
        }
        for (int i = 0; i < groups.length; i++) {
            if (!collect(i, groups[i], fields, from, to)) {
                return false;
            }
        }
        boolean found = false;
        for (int[] order : orders) {
            if (walk(order, gap) && (!found || places.first(chain[0]) < places.first(best[0]))) {
                System.arraycopy(chain, 0, best, 0, order.length);
                found = true;
            }
        }
        return found;
    }

    private void grow(int groups) {
        candidates = Arrays.copyOf(candidates, groups);
        for (int i = counts.length; i < groups; i++) {
            candidates[i] = new int[16];
        }
        counts = new int[groups];
        next = new int[groups];
        chain = new int[groups];
        best = new int[groups];
    }

    private boolean collect(int index, int group, int fields, int from, int to) {
        int count = 0;
        int looked = 0;
        int place = places.from(group, from);
        int end = places.to(group);
        for (; place < end && places.first(place) < to && looked < Places.MOST; place++) {
            if (places.last(place) < to) {
                looked++;
                if ((fields & places.words().part(places.first(place))) != 0) {
                    if (count == candidates[index].length) {
                        candidates[index] = Arrays.copyOf(candidates[index], count * 2);
                    }
                    candidates[index][count++] = place;
                }
            }
        }
        counts[index] = count;
        return count > 0;
    }

    /** Walks one order: from each word of the first group the nearest following ones. */
    private boolean walk(int[] order, int gap) {
        Arrays.fill(next, 0);
        int starts = counts[order[0]];
        for (int start = 0; start < starts; start++) {
            int first = candidates[order[0]][start];
            chain[0] = first;
            int own = places.last(first) - places.first(first) + 1;
            for (int i = 1; i < order.length; i++) {
                int group = order[i];
                int after = places.last(chain[i - 1]);
                while (next[i] < counts[group]
                        && places.first(candidates[group][next[i]]) <= after) {
                    next[i]++;
                }
                if (next[i] == counts[group]) {
                    return false;
                }
                chain[i] = candidates[group][next[i]];
                own += places.last(chain[i]) - places.first(chain[i]) + 1;
            }
            int last = chain[order.length - 1];
            int others = places.last(last) - places.first(first) + 1 - own;
            if (others <= gap && samePart(first, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean samePart(int a, int b) {
        ArticleWords words = places.words();
        return words.part(places.first(a)) == words.part(places.last(b));
    }
}
