package parley.notifier.pace;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Places for so many calls as a server counts within any second, by its own clock. What counts
 * there is when a call arrives, which lies between its beginning and its answer. A place is
 * therefore free again one second after its call was answered, or, where the answer takes longer, a
 * little more than one second after it was begun: calls that are delayed on their way bring no
 * refusals, and a slow answer costs little throughput. Calls are spread over the second, so that
 * they do not delay each other. Thread-safe.
 */
public final class Slots {
    private static final Duration WINDOW = Duration.ofSeconds(1);

    /** By how much the ways of two calls to the server may differ. */
    private static final Duration SLACK = Duration.ofMillis(500);

    /** How near calls come, as part of their distance when all places are used. */
    private static final double SPREAD = 0.8;

    private final int most;
    private final InstantSource time;
    private final Duration distance;
    private final Deque<Slot> taken = new ArrayDeque<>();
    private Instant next = Instant.EPOCH;

    /**
     * All free.
     *
     * @param most how many calls may arrive within any second
     * @param time never goes backwards; may be asked by any thread
     */
    public Slots(int most, InstantSource time) {
        this.most = most;
        this.time = time;
        this.distance = Duration.ofNanos((long) (WINDOW.toNanos() * SPREAD / most));
    }

    /**
     * Takes a place that is free now or soon.
     *
     * @param ahead how soon
     */
    public synchronized Optional<Slot> take(Duration ahead) {
        Instant now = time.instant();
        while (!taken.isEmpty() && !taken.getFirst().freeAt(now).isAfter(now)) {
            taken.removeFirst();
        }
        Instant at = next.isAfter(now) ? next : now;
        boolean full = taken.size() >= most;
        if (full) {
            Instant free = taken.getFirst().freeAt(now);
            at = free.isAfter(at) ? free : at;
        }
        if (at.isAfter(now.plus(ahead))) {
            return Optional.empty();
        }
        if (full) {
            taken.removeFirst();
        }
        next = at.plus(distance);
        var slot = new Slot(at);
        taken.addLast(slot);
        return Optional.of(slot);
    }

    /** The place of one call. Thread-safe. */
    public final class Slot {
        private final Instant from;
        private @Nullable Instant begun;
        private @Nullable Instant arrived;

        private Slot(Instant from) {
            this.from = from;
        }

        /** How long its call has to wait before it may begin; zero or less for no longer. */
        public Duration delay() {
            return Duration.between(time.instant(), from);
        }

        /** Its call begins. */
        public void begin() {
            synchronized (Slots.this) {
                begun = notBefore(from, time.instant());
            }
        }

        /** Its call has ended, whatever became of it. */
        public void end() {
            synchronized (Slots.this) {
                arrived = notBefore(from, time.instant());
            }
        }

        /** It is not needed: no call was or will be begun. */
        public void giveBack() {
            synchronized (Slots.this) {
                arrived = Instant.EPOCH;
            }
        }

        private Instant freeAt(Instant now) {
            Instant earliest = begun != null ? begun : notBefore(from, now);
            Instant latest = earliest.plus(SLACK);
            return (arrived != null && arrived.isBefore(latest) ? arrived : latest).plus(WINDOW);
        }

        private static Instant notBefore(Instant from, Instant then) {
            return from.isAfter(then) ? from : then;
        }
    }
}
