package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

/**
 * A condition over groups. Equal conditions of one lexicon are one node. Immutable.
 *
 * <p>What each kind means is written down in {@code match.Check}.
 */
abstract sealed class Node permits Leaf, Combination, Within {
    private final int id;
    private final int[] required;

    Node(int id, int[] required) {
        this.id = id;
        this.required = required;
    }

    /** Its number in its lexicon. */
    int id() {
        return id;
    }

    /** Groups without which it is not met, the least likely first; must not be changed. */
    int[] required() {
        return required;
    }

    /** What of some words meets it; null if it is not met. */
    abstract @Nullable Hit evaluate(Evaluation evaluation, int from, int to);
}
