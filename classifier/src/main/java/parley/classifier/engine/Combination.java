package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A condition on conditions. Immutable. */
abstract sealed class Combination extends Node {
    private static final int[] NOTHING = {};

    private Combination(int id, int[] required) {
        super(id, required);
    }

    /** All parts. */
    static final class All extends Combination {
        private final Node[] parts;

        All(int id, int[] required, List<Node> parts) {
            super(id, required);
            this.parts = parts.toArray(Node[]::new);
        }

        @Override
        @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
            Hit all = Hit.EMPTY;
            for (Node part : parts) {
                Hit hit = evaluation.hit(part, from, to);
                if (hit == null) {
                    return null;
                }
                all = all.and(hit);
            }
            return all;
        }
    }

    /** The best part. */
    static final class Any extends Combination {
        private final Node[] parts;

        Any(int id, int[] required, List<Node> parts) {
            super(id, required);
            this.parts = parts.toArray(Node[]::new);
        }

        @Override
        @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
            Hit best = null;
            for (Node part : parts) {
                Hit hit = evaluation.hit(part, from, to);
                if (hit != null && hit.betterThan(best)) {
                    best = hit;
                }
            }
            return best;
        }
    }

    /** A number of parts; the best of those that are met. */
    static final class AtLeast extends Combination {
        private final int count;
        private final Node[] parts;

        AtLeast(int id, int[] required, int count, List<Node> parts) {
            super(id, required);
            this.count = count;
            this.parts = parts.toArray(Node[]::new);
        }

        @Override
        @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
            List<Hit> met = new ArrayList<>();
            for (Node part : parts) {
                Hit hit = evaluation.hit(part, from, to);
                if (hit != null) {
                    met.add(hit);
                }
            }
            if (met.size() < count) {
                return null;
            }
            met.sort(Hit.BEST_FIRST);
            Hit all = Hit.EMPTY;
            for (Hit hit : met.subList(0, count)) {
                all = all.and(hit);
            }
            return all;
        }
    }

    /** No part. */
    static final class None extends Combination {
        private final Node[] parts;

        None(int id, List<Node> parts) {
            super(id, NOTHING);
            this.parts = parts.toArray(Node[]::new);
        }

        @Override
        @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
            for (Node part : parts) {
                if (evaluation.hit(part, from, to) != null) {
                    return null;
                }
            }
            return Hit.EMPTY;
        }
    }

    /** What there is of the parts. */
    static final class Maybe extends Combination {
        private final Node[] parts;

        Maybe(int id, List<Node> parts) {
            super(id, NOTHING);
            this.parts = parts.toArray(Node[]::new);
        }

        @Override
        Hit evaluate(Evaluation evaluation, int from, int to) {
            Hit sum = Hit.EMPTY;
            for (Node part : parts) {
                Hit hit = evaluation.hit(part, from, to);
                // What is only an extra does not make the whole unreal.
                sum = hit == null || hit.unreal() != null ? sum : sum.and(hit);
            }
            return sum;
        }
    }
}
