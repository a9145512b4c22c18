package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Realis;

import java.util.Map;

/**
 * Words that make a thing in their neighbourhood hypothetical, denied or history.
 *
 * @param groups the group of words by what they make of it
 */
record Cues(Map<Realis, Integer> groups) {
    /** A cue mostly stands before what it is about: "could be exchanged", "is ready to hold". */
    private static final int BEFORE = 8;

    private static final int AFTER = 6;

    /** What the words near a hit in its sentence make of it; null if it is real. */
    @Nullable Realis judge(Places places, int from, int to, Hit hit) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Hit.Found found : hit.found()) {
            if (!found.named()) {
                first = Math.min(first, found.first());
                last = Math.max(last, found.last());
            }
        }
        if (last < 0) {
            return null;
        }
        int nearFrom = Math.max(from, first - BEFORE);
        int nearTo = Math.min(to, last + 1 + AFTER);
        for (Realis realis : Realis.values()) {
            Integer group = groups.get(realis);
            if (group != null && occurs(places, group, nearFrom, nearTo)) {
                return realis;
            }
        }
        return null;
    }

    private static boolean occurs(Places places, int group, int from, int to) {
        int place = places.from(group, from);
        int end = places.to(group);
        for (; place < end && places.first(place) < to; place++) {
            if (places.last(place) < to) {
                return true;
            }
        }
        return false;
    }
}
