package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A condition on words. Immutable. */
abstract sealed class Leaf extends Node {
    private Leaf(int id, int[] required) {
        super(id, required);
    }

    /** Any word of a group. */
    static final class Words extends Leaf {
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
    static final class BothParties extends Leaf {
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

    /** Words of several groups close together. */
    static final class Close extends Leaf {
        private final String path;
        private final int[] groups;
        private final List<int[]> orders;
        private final int gap;
        private final int fields;
        private final Worth worth;
        private final boolean named;

        Close(
                int id,
                int[] required,
                String path,
                int[] groups,
                boolean ordered,
                int gap,
                int fields,
                Worth worth,
                boolean named) {
            super(id, required);
            this.path = path;
            this.groups = groups;
            this.orders = Orders.of(groups.length, ordered);
            this.gap = gap;
            this.fields = fields;
            this.worth = worth;
            this.named = named;
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
                found.add(new Hit.Found(path, places.first(place), places.last(place), named));
            }
            return new Hit(
                    worth.in(evaluation.words().part(places.first(walk.found(0)))), found, null);
        }
    }
}
