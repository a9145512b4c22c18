package parley.classifier.match;

import java.util.Comparator;
import java.util.List;

/**
 * What stands between an article and a condition.
 *
 * @param conditions how many conditions would have to come out otherwise; 0 if it is met
 * @param distance how far off they are together: a condition without any of its words is 1 off, one
 *     that has some is less
 */
public record Lack(int conditions, double distance) {
    static final Lack NOTHING = new Lack(0, 0);

    static final Comparator<Lack> LESS_FIRST =
            Comparator.comparingDouble(Lack::distance).thenComparingInt(Lack::conditions);

    static Lack of(double distance) {
        return new Lack(1, distance);
    }

    /** All of some lacks. */
    static Lack all(List<Lack> some) {
        return some.stream()
                .reduce(
                        NOTHING,
                        (a, b) -> new Lack(a.conditions + b.conditions, a.distance + b.distance));
    }

    /** The least of some lacks, a number of them. */
    static Lack least(int count, List<Lack> some) {
        return all(some.stream().sorted(LESS_FIRST).limit(count).toList());
    }
}
