package parley.notifier.pace;

import java.time.Duration;
import java.time.Instant;

/** Lets a burst pass after a rest, and a steady rate after that. Not thread-safe. */
public final class TokenBucket {
    private final double capacity;
    private final double perSecond;
    private double tokens;
    private Instant filledAt;

    /**
     * A full one.
     *
     * @param capacity how many may pass at once
     * @param perSecond how many come again each second
     */
    public TokenBucket(double capacity, double perSecond, Instant now) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.tokens = capacity;
        this.filledAt = now;
    }

    /** When the next may pass; not after this instant if it may pass now. */
    public Instant readyAt(Instant now) {
        return holds(1, now);
    }

    /** When it will have rested long enough to be as good as new; not after now if it has. */
    public Instant fullAt(Instant now) {
        return holds(capacity, now);
    }

    private Instant holds(double wanted, Instant now) {
        fill(now);
        return tokens >= wanted
                ? now
                : now.plusNanos((long) Math.ceil((wanted - tokens) / perSecond * 1e9));
    }

    /** Takes note that one passed. */
    public void take(Instant now) {
        fill(now);
        tokens -= 1;
    }

    private void fill(Instant now) {
        if (now.isAfter(filledAt)) {
            double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
            tokens = Math.min(capacity, tokens + seconds * perSecond);
            filledAt = now;
        }
    }
}
