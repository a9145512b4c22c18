package parley.classifier.engine;

import java.util.Arrays;

/** Which groups of one lexicon occur in one article, and which of their units. Reused. */
final class Presence {
    /** What {@link #before} answers after the first unit. */
    static final int NONE = -1;

    private final long[] bits;
    private int count;
    private int[] groups = new int[256];

    // The units of each group that occur, as a chain from the last to the first.
    private final int[] lastOfGroup;
    private int links;
    private int[] units = new int[512];
    private int[] before = new int[512];

    /** For groups below a number. */
    Presence(int groupCount) {
        this.bits = new long[(groupCount + Long.SIZE - 1) / Long.SIZE];
        this.lastOfGroup = new int[groupCount];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            bits[groups[i] >> 6] = 0;
        }
        count = 0;
        links = 0;
    }

    /** Tells that a unit of a group occurs; to be told once of each. */
    void add(int group, int unit) {
        int earlier = NONE;
        if (has(group)) {
            earlier = lastOfGroup[group];
        } else {
            bits[group >> 6] |= 1L << group;
            if (count == groups.length) {
                groups = Arrays.copyOf(groups, count * 2);
            }
            groups[count++] = group;
        }
        if (links == units.length) {
            units = Arrays.copyOf(units, links * 2);
            before = Arrays.copyOf(before, links * 2);
        }
        units[links] = unit;
        before[links] = earlier;
        lastOfGroup[group] = links;
        links++;
    }

    boolean has(int group) {
        return (bits[group >> 6] & (1L << group)) != 0;
    }

    /** How many groups occur. */
    int count() {
        return count;
    }

    /** One of the groups that occur. */
    int group(int index) {
        return groups[index];
    }

    /** The link of the last unit of a group that occurs. */
    int last(int group) {
        return lastOfGroup[group];
    }

    int unit(int link) {
        return units[link];
    }

    /** The link before one of the same group. */
    int before(int link) {
        return before[link];
    }
}
