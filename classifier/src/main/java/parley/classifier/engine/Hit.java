package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Realis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A condition that is met.
 *
 * @param score the weights of what is met
 * @param found the words that met it
 * @param unreal why the thing did not happen, if something there says so
 */
record Hit(double score, List<Found> found, @Nullable Realis unreal) {
    /**
     * Words that met a condition.
     *
     * @param named whether they only name who and where or what else surrounds the thing
     */
    record Found(String condition, int first, int last, boolean named) {}

    /** Met without any words. */
    static final Hit EMPTY = new Hit(0, List.of(), null);

    static final Comparator<Hit> BEST_FIRST =
            (a, b) -> a.betterThan(b) ? -1 : b.betterThan(a) ? 1 : 0;

    static Hit of(double score, Found found) {
        return new Hit(score, List.of(found), null);
    }

    /** Both met: what one of them makes unreal is unreal. */
    Hit and(Hit other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        List<Found> both = new ArrayList<>(found.size() + other.found.size());
        both.addAll(found);
        both.addAll(other.found);
        return new Hit(score + other.score, both, unreal == null ? other.unreal : unreal);
    }

    private boolean isEmpty() {
        return found.isEmpty() && score == 0 && unreal == null;
    }

    /** The number of the first word that met it. */
    int beginning() {
        int first = Integer.MAX_VALUE;
        for (Found some : found) {
            first = Math.min(first, some.first);
        }
        return first;
    }

    Hit unreal(@Nullable Realis realis) {
        return realis == null ? this : new Hit(score, found, realis);
    }

    /** Whether this one says more: what is real before what is not, then the higher score. */
    boolean betterThan(@Nullable Hit other) {
        if (other == null) {
            return true;
        }
        boolean real = unreal == null;
        boolean otherReal = other.unreal == null;
        return real == otherReal ? score > other.score : real;
    }
}
