package parley.classifier.match;

import parley.classifier.rule.Condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How near an article came to a condition that it does not meet.
 *
 * @param distance 1 where nothing of it is there
 * @param words what there is of it
 * @param telling whether some of these words say what happened
 * @param note what is wrong, where there is more to say than that it is not there
 */
record NearMiss(double distance, List<Hit.Found> words, boolean telling, String note) {
    /** Nothing of it is there. */
    static final NearMiss FAR = by(1);

    /** Nothing that an article says brings it to another sort of track. */
    static final NearMiss OTHER_TRACK = by(10);

    private static final double WORDS_TOO_FAR_APART = 0.25;
    private static final int WIDEST = 100;

    private static NearMiss by(double distance) {
        return new NearMiss(distance, List.of(), false, "");
    }

    /** Which groups of words are there, or how far apart they are. */
    static NearMiss of(
            Condition.Near near, Check.Close close, Reading reading, Reading.Range range) {
        List<Hit.Found> there = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        boolean telling = false;
        for (int i = 0; i < near.groups().size(); i++) {
            Optional<Hit.Found> found =
                    first(
                            new Check.Words(
                                    near.path(),
                                    close.search().groups().get(i),
                                    near.fields(),
                                    Worth.NOTHING,
                                    true),
                            reading,
                            range);
            if (found.isPresent()) {
                there.add(found.get());
                telling |= near.weight() > 0 && !near.groups().get(i).namesOnly();
            } else {
                absent.add(Integer.toString(i + 1));
            }
        }
        if (absent.isEmpty()) {
            String note = distance(near, close, reading, range);
            return new NearMiss(WORDS_TOO_FAR_APART, there, telling, note);
        }
        double missing = (double) absent.size() / near.groups().size();
        String note =
                (absent.size() == 1 ? "no word of group " : "no word of groups ")
                        + String.join(" and ", absent);
        return new NearMiss(missing, there, telling, there.isEmpty() ? "" : note);
    }

    private static String distance(
            Condition.Near near, Check.Close close, Reading reading, Reading.Range range) {
        if (!within(WIDEST, near, close, reading, range)) {
            return near.ordered() ? "not in this order" : "not close together";
        }
        int tooNarrow = near.gap();
        int wide = WIDEST;
        while (wide - tooNarrow > 1) {
            int middle = (tooNarrow + wide) / 2;
            if (within(middle, near, close, reading, range)) {
                wide = middle;
            } else {
                tooNarrow = middle;
            }
        }
        return wide + " other words among them, the gap is " + near.gap();
    }

    private static boolean within(
            int gap, Condition.Near near, Check.Close close, Reading reading, Reading.Range range) {
        var search = new NearSearch(close.search().groups(), gap, near.ordered());
        return !search.first(reading, range, near.fields()).isEmpty();
    }

    /** Which of the parties is named, if only one is. */
    static NearMiss ofSides(Check.BothParties both, Reading reading, Reading.Range range) {
        return both.sides().stream()
                .map(side -> new Check.Words(both.path(), side, both.fields(), Worth.NOTHING, true))
                .flatMap(side -> first(side, reading, range).stream())
                .findFirst()
                .map(one -> new NearMiss(0.5, List.of(one), false, "only one side is named"))
                .orElse(FAR);
    }

    private static Optional<Hit.Found> first(
            Check.Words words, Reading reading, Reading.Range range) {
        Hit hit = words.evaluate(reading, range);
        return hit == null ? Optional.empty() : Optional.of(hit.found().getFirst());
    }
}
