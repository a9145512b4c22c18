package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Urgency;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Whose turn it is: the lines that may go now, by what they have to say and since when they may,
 * and the others by when they will. No question looks at more lines than it answers for. Not
 * thread-safe.
 */
final class Turns {
    /**
     * Of so many turns one goes to whoever waits longest, however little urgent: so an edit goes
     * even where there is always something more urgent.
     */
    private static final int FOR_THE_LONGEST = 10;

    /**
     * Where a line stands.
     *
     * @param urgency of those that may go now; null for the others
     * @param number since when, against others that may go now
     * @param at when it will be asked again, for the others
     */
    private record Spot(Line line, @Nullable Urgency urgency, long number, Instant at) {}

    private static final Comparator<Spot> BY_NUMBER = Comparator.comparingLong(Spot::number);
    private static final Comparator<Spot> BY_TIME =
            Comparator.comparing(Spot::at).thenComparing(BY_NUMBER);

    private final Map<Urgency, NavigableSet<Spot>> ready = new EnumMap<>(Urgency.class);
    private final NavigableSet<Spot> sleeping = new TreeSet<>(BY_TIME);
    private final Map<Line, Spot> spots = new HashMap<>();
    private long next;
    private long given;

    Turns() {
        for (Urgency urgency : Urgency.values()) {
            ready.put(urgency, new TreeSet<>(BY_NUMBER));
        }
    }

    /** It may go now; if it could before it keeps its turn. */
    void ready(Line line, Urgency urgency) {
        Spot old = leave(line);
        long number = old != null && old.urgency() != null ? old.number() : next++;
        put(ready(urgency), new Spot(line, urgency, number, Instant.MIN));
    }

    /** It is to be asked again then. */
    void sleep(Line line, Instant until) {
        leave(line);
        put(sleeping, new Spot(line, null, next++, until));
    }

    private void put(NavigableSet<Spot> where, Spot spot) {
        where.add(spot);
        spots.put(spot.line(), spot);
    }

    /** It is out of the order until it is put in again. */
    void remove(Line line) {
        leave(line);
    }

    private @Nullable Spot leave(Line line) {
        Spot spot = spots.remove(line);
        if (spot != null) {
            (spot.urgency() == null ? sleeping : ready(spot.urgency())).remove(spot);
        }
        return spot;
    }

    private NavigableSet<Spot> ready(Urgency urgency) {
        return Objects.requireNonNull(ready.get(urgency), "every urgency has a set");
    }

    /** Takes one that is to be asked again by now; null if there is none. */
    @Nullable Line wake(Instant now) {
        if (sleeping.isEmpty() || sleeping.first().at().isAfter(now)) {
            return null;
        }
        Line line = sleeping.first().line();
        leave(line);
        return line;
    }

    /** Whether one may go. */
    boolean any() {
        return ready.values().stream().anyMatch(set -> !set.isEmpty());
    }

    /** Takes the one whose turn it is; null if none may go. */
    @Nullable Line take() {
        Spot spot = given % FOR_THE_LONGEST == FOR_THE_LONGEST - 1 ? longest() : mostUrgent();
        if (spot == null) {
            return null;
        }
        given++;
        leave(spot.line());
        return spot.line();
    }

    private @Nullable Spot mostUrgent() {
        for (NavigableSet<Spot> set : ready.values()) {
            if (!set.isEmpty()) {
                return set.first();
            }
        }
        return null;
    }

    private @Nullable Spot longest() {
        return ready.values().stream()
                .filter(set -> !set.isEmpty())
                .map(NavigableSet::first)
                .min(BY_NUMBER)
                .orElse(null);
    }
}
