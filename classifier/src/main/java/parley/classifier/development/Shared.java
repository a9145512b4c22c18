package parley.classifier.development;

import parley.contract.record.Count;
import parley.contract.record.DatePrecision;
import parley.contract.record.Deed;
import parley.contract.record.Facts;
import parley.contract.record.Involvement;
import parley.contract.record.Kind;
import parley.contract.record.Period;
import parley.contract.record.RoundNumber;
import parley.contract.record.Venue;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts that tell one development from another, and whether two reports have them in common.
 */
final class Shared {
    /** Smaller numbers are common: that both name one says little. */
    private static final int TELLING_COUNT = 20;

    private Shared() {}

    /** How many kinds of telling facts have a value in common. */
    static int between(Kind kind, Facts a, Facts b) {
        return switch (kind) {
            case ROUND ->
                    one(sameRound(a, b)) + one(sameDay(a, b)) + one(meet(venues(a), venues(b)));
            case EXCHANGE -> one(sameDay(a, b)) + one(sameCount(a, b));
            case PROPOSAL -> one(meet(proposers(a), proposers(b)));
        };
    }

    private static int one(boolean common) {
        return common ? 1 : 0;
    }

    static boolean sameRound(Facts a, Facts b) {
        return meet(rounds(a), rounds(b));
    }

    /** Whether both name a day in common. */
    static boolean sameDay(Facts a, Facts b) {
        for (Period one : a.periods()) {
            for (Period other : b.periods()) {
                if (isDay(one) && isDay(other) && overlap(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDay(Period period) {
        return period.precision() == DatePrecision.DAY;
    }

    private static boolean overlap(Period a, Period b) {
        return !a.from().isAfter(b.to()) && !b.from().isAfter(a.to());
    }

    static boolean sameCount(Facts a, Facts b) {
        for (Count one : a.counts()) {
            for (Count other : b.counts()) {
                if (!one.part() && one.from() >= TELLING_COUNT && sameNumber(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameNumber(Count one, Count other) {
        return one.what() == other.what() && one.from() == other.from() && !other.part();
    }

    static List<Period> days(Facts facts) {
        return facts.periods().stream().filter(Shared::isDay).toList();
    }

    static Set<Integer> rounds(Facts facts) {
        return facts.rounds().stream().map(RoundNumber::number).collect(Collectors.toSet());
    }

    static Set<String> venues(Facts facts) {
        return facts.venues().stream()
                .filter(venue -> !venue.dateline())
                .map(Venue::code)
                .collect(Collectors.toSet());
    }

    static Set<String> proposers(Facts facts) {
        return facts.involvements().stream()
                .filter(by -> by.deed() == Deed.PROPOSED)
                .map(Involvement::actor)
                .collect(Collectors.toSet());
    }

    static boolean meet(Collection<?> a, Collection<?> b) {
        return !Collections.disjoint(a, b);
    }

    /** Whether both say something and nothing of it in common. */
    static boolean apart(Collection<?> a, Collection<?> b) {
        return !a.isEmpty() && !b.isEmpty() && !meet(a, b);
    }
}
