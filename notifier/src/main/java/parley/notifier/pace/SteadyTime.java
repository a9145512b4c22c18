package parley.notifier.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still where its source is set back, so that no wait grows longer by that. For
 * measuring waits, not for telling the time. Thread-safe.
 */
public final class SteadyTime implements InstantSource {
    private final InstantSource source;
    private Instant last;
    private Duration setBack = Duration.ZERO;

    /** Over a clock that may be set back. */
    public SteadyTime(InstantSource source) {
        this.source = source;
        this.last = source.instant();
    }

    @Override
    public synchronized Instant instant() {
        Instant now = source.instant().plus(setBack);
        if (now.isBefore(last)) {
            setBack = setBack.plus(Duration.between(now, last));
            return last;
        }
        last = now;
        return now;
    }
}
