package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition over groups. Equal conditions of one lexicon are one node. Immutable.
 *
 * <p>What each kind means is written down in {@code match.Check}, in the same order.
 */
abstract sealed class Node {
    private static final int[] NONE = {};

    private final int id;
    private final int[] required;

    private Node(int id, int[] required) {
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

    /** Any word of a group. */
    static final class Words extends Node {
        private final String path;
        private final int group;
        private final int fields;
        private final Worth worth;
        private final boolean named;

        Words(int id, String path, int group, int fields, Worth worth, boolean named) {
            super(id, new int[] {group});
            this.path = path;
            this.group = group;
            this.fields = fields;
            this.worth = worth;
            this.named = named;
        }

        @Override
        @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
            int place = evaluation.first(group, fields, from, to);
            if (place < 0) {
                return null;
            }
            Places places = evaluation.places();
            int first = places.first(place);
            return Hit.of(
                    worth.in(evaluation.words().part(first)),
                    new Hit.Found(path, first, places.last(place), named));
        }
    }

    /** A word of each of two sides. */
    static final class BothParties extends Node {
        private final String path;
        private final int[] sides;
        private final int fields;
        private final Worth worth;

        BothParties(int id, int[] required, String path, int[] sides, int fields, Worth worth) {
            super(id, required);
            this.path = path;
            this.sides = sides;
            this.fields = fields;
            this.worth = worth;
        }

        @Override
        @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
            Places places = evaluation.places();
            int one = -1;
            for (int side : sides) {
                int place = evaluation.first(side, fields, from, to);
                if (place >= 0 && one < 0) {
                    one = place;
                } else if (place >= 0) {
                    int first = Math.min(places.first(one), places.first(place));
                    List<Hit.Found> named =
                            List.of(
                                    new Hit.Found(path, places.first(one), places.last(one), true),
                                    new Hit.Found(
                                            path, places.first(place), places.last(place), true));
                    return new Hit(worth.in(evaluation.words().part(first)), named, null);
                }
            }
            return null;
        }
    }

    /** All parts. */
    static final class All extends Node {
        private final List<Node> parts;

        All(int id, int[] required, List<Node> parts) {
            super(id, required);
            this.parts = List.copyOf(parts);
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
    static final class Any extends Node {
        private final List<Node> parts;

        Any(int id, int[] required, List<Node> parts) {
            super(id, required);
            this.parts = List.copyOf(parts);
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
    static final class AtLeast extends Node {
        private final int count;
        private final List<Node> parts;

        AtLeast(int id, int[] required, int count, List<Node> parts) {
            super(id, required);
            this.count = count;
            this.parts = List.copyOf(parts);
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
    static final class None extends Node {
        private final List<Node> parts;

        None(int id, List<Node> parts) {
            super(id, NONE);
            this.parts = List.copyOf(parts);
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
    static final class Maybe extends Node {
        private final List<Node> parts;

        Maybe(int id, List<Node> parts) {
            super(id, NONE);
            this.parts = List.copyOf(parts);
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

    /** All parts in one sentence; the best such sentence, a real one before others. */
    static final class Sentence extends Node {
        private final Node parts;
        private final Cues cues;
        private final int fields;

        Sentence(int id, Node parts, Cues cues, int fields) {
            super(id, parts.required());
            this.parts = parts;
            this.cues = cues;
            this.fields = fields;
        }

        @Override
        @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
            Places places = evaluation.places();
            if (!places.arePresent(required())) {
                return null;
            }
            ArticleWords words = evaluation.words();
            Hit best = null;
            for (int sentence = from < to ? words.sentence(from) : words.sentenceCount();
                    sentence < words.sentenceCount();
                    sentence++) {
                int start = words.sentenceStart(sentence);
                int end = words.sentenceStart(sentence + 1);
                if (end > to) {
                    break;
                }
                if (start >= from
                        && (fields & words.part(start)) != 0
                        && places.occur(required(), start, end)) {
                    Hit hit = parts.evaluate(evaluation, start, end);
                    if (hit != null) {
                        Hit judged = hit.unreal(cues.judge(places, start, end, hit));
                        best = judged.betterThan(best) ? judged : best;
                    }
                }
            }
            return best;
        }
    }

    /** Words of several groups close together. */
    static final class Close extends Node {
        private final String path;
        private final int[] groups;
        private final List<int[]> orders;
        private final int gap;
        private final int fields;
        private final Worth worth;

        Close(
                int id,
                int[] required,
                String path,
                int[] groups,
                boolean ordered,
                int gap,
                int fields,
                Worth worth) {
            super(id, required);
            this.path = path;
            this.groups = groups;
            this.orders = Orders.of(groups.length, ordered);
            this.gap = gap;
            this.fields = fields;
            this.worth = worth;
        }

        @Override
        @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
            Places places = evaluation.places();
            NearWalk walk = evaluation.nearWalk();
            if (!places.arePresent(groups) || !walk.find(groups, orders, gap, fields, from, to)) {
                return null;
            }
            List<Hit.Found> found = new ArrayList<>(groups.length);
            for (int i = 0; i < groups.length; i++) {
                int place = walk.found(i);
                found.add(new Hit.Found(path, places.first(place), places.last(place), false));
            }
            return new Hit(
                    worth.in(evaluation.words().part(places.first(walk.found(0)))), found, null);
        }
    }
}
