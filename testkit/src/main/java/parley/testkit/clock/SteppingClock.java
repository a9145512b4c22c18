package parley.testkit.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** A clock that a test moves. Safe for any thread; never goes backwards. */
public final class SteppingClock implements InstantSource {
    private final AtomicReference<Instant> base;
    private final LongSupplier nanosSinceStart;

    private SteppingClock(Instant start, LongSupplier nanosSinceStart) {
        this.base = new AtomicReference<>(start);
        this.nanosSinceStart = nanosSinceStart;
    }

    /** A clock that stands at this instant until it is advanced. */
    public static SteppingClock at(Instant start) {
        return new SteppingClock(start, () -> 0);
    }

    /** A clock that starts at this instant and runs at real speed; advancing it adds to that. */
    public static SteppingClock ticking(Instant start) {
        long origin = System.nanoTime();
        return new SteppingClock(start, () -> System.nanoTime() - origin);
    }

    @Override
    public Instant instant() {
        return base.get().plusNanos(nanosSinceStart.getAsLong());
    }

    /**
     * Moves the clock forward.
     *
     * @return the instant it shows afterwards
     * @throws IllegalArgumentException if the duration is negative
     */
    public Instant advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a clock does not go back: " + duration);
        }
        return base.updateAndGet(now -> now.plus(duration)).plusNanos(nanosSinceStart.getAsLong());
    }
}
