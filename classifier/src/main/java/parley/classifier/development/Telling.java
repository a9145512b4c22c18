package parley.classifier.development;

import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.Deed;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Period;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts that tell one development from another, and whether two reports have them in common.
 * Taken out of all facts once, for they are compared with those of many developments.
 *
 * @param days when, told to the day
 * @param venues where, but for what only a dateline names
 */
record Telling(
        Set<Integer> rounds,
        Set<String> venues,
        List<Period> days,
        Set<String> proposers,
        List<Count> counts,
        Set<Counted> counted,
        List<String> parties) {
    /** Smaller numbers are common: that both name one says little. */
    private static final int TELLING_COUNT = 20;

    static Telling of(Facts facts) {
        Set<Integer> rounds = new HashSet<>();
        facts.rounds().forEach(round -> rounds.add(round.number()));
        Set<String> venues = new HashSet<>();
        facts.venues().stream().filter(v -> !v.dateline()).forEach(v -> venues.add(v.code()));
        List<Period> days = new ArrayList<>();
        facts.periods().stream().filter(Telling::isDay).forEach(days::add);
        Set<String> proposers = new HashSet<>();
        facts.involvements().stream()
                .filter(by -> by.deed() == Deed.PROPOSED)
                .forEach(by -> proposers.add(by.actor()));
        Set<Counted> counted = EnumSet.noneOf(Counted.class);
        facts.counts().forEach(count -> counted.add(count.what()));
        return new Telling(
                rounds, venues, days, proposers, facts.counts(), counted, facts.parties());
    }

    private static boolean isDay(Period period) {
        return period.precision() == DatePrecision.DAY;
    }

    /** How many kinds of telling facts have a value in common. */
    int sharedWith(Telling other, Kind kind) {
        return switch (kind) {
            case ROUND ->
                    one(meet(rounds, other.rounds))
                            + one(sameDay(other))
                            + one(meet(venues, other.venues));
            case EXCHANGE -> one(sameDay(other)) + one(sameCount(other));
            case PROPOSAL -> one(meet(proposers, other.proposers));
        };
    }

    private static int one(boolean common) {
        return common ? 1 : 0;
    }

    /** Whether both name a day in common. */
    boolean sameDay(Telling other) {
        for (Period one : days) {
            for (Period another : other.days) {
                if (overlap(one, another)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlap(Period a, Period b) {
        return !a.from().isAfter(b.to()) && !b.from().isAfter(a.to());
    }

    boolean sameCount(Telling other) {
        for (Count one : counts) {
            for (Count another : other.counts) {
                if (!one.part() && one.from() >= TELLING_COUNT && sameNumber(one, another)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameNumber(Count one, Count other) {
        return one.what() == other.what() && one.from() == other.from() && !other.part();
    }

    /** Whether both count the same exactly, and differently. */
    boolean otherNumbers(Telling other) {
        for (Count a : counts) {
            for (Count b : other.counts) {
                boolean exact = !a.approximate() && !b.approximate() && !a.part() && !b.part();
                if (exact && a.what() == b.what() && a.from() != b.from()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one counts the dead alone, and the other only the living. */
    boolean deadAndLiving(Telling other) {
        return apart(counted, other.counted) && (onlyDead() || other.onlyDead());
    }

    private boolean onlyDead() {
        return counted.size() == 1 && counted.contains(Counted.BODIES);
    }

    /** The fewest days between a day that one names and one that the other does; 0 if unknown. */
    long gapInDays(Telling other) {
        long least = Long.MAX_VALUE;
        for (Period a : days) {
            for (Period b : other.days) {
                long gap =
                        Math.max(
                                ChronoUnit.DAYS.between(a.to(), b.from()),
                                ChronoUnit.DAYS.between(b.to(), a.from()));
                least = Math.min(least, Math.max(0, gap));
            }
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    /** Whether both name parties and each some that the other does not. */
    boolean otherParties(Telling other) {
        return !parties.isEmpty()
                && !other.parties.isEmpty()
                && !parties.containsAll(other.parties)
                && !other.parties.containsAll(parties);
    }

    private static boolean meet(Collection<?> a, Collection<?> b) {
        return !Collections.disjoint(a, b);
    }

    /** Whether both say something and nothing of it in common. */
    static boolean apart(Collection<?> a, Collection<?> b) {
        return !a.isEmpty() && !b.isEmpty() && !meet(a, b);
    }
}
