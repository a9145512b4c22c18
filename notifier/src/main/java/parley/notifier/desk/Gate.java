package parley.notifier.desk;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether sending is open at all. Where the bot token is refused it closes for a while; after that
 * one call at a time tries until one is let in. Not thread-safe.
 */
final class Gate {
    /** Calls at a time; a stalled one holds its place until its time-out. */
    static final int MAX_CALLS = 64;

    private final Duration recheck;
    private Instant closedUntil = Instant.MIN;
    private boolean suspect;

    Gate(Duration recheck) {
        this.recheck = recheck;
    }

    /** How many calls may be begun now. */
    int room(Instant now, int underWay) {
        if (now.isBefore(closedUntil)) {
            return 0;
        }
        return Math.max(0, (suspect ? 1 : MAX_CALLS) - underWay);
    }

    void refused(Instant now) {
        suspect = true;
        closedUntil = now.plus(recheck);
    }

    void letIn() {
        suspect = false;
    }
}
