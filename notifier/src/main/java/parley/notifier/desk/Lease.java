package parley.notifier.desk;

import java.time.Duration;

/**
 * The right to begin calls that was won by a commit. It runs out by itself, so that a process that
 * was stopped in between, and replaced meanwhile, does not go on sending when it is continued; and
 * it can be ended at once. Thread-safe.
 */
final class Lease {
    /** Well below the session time-out (10 s) after which another instance may take over. */
    static final Duration TERM = Duration.ofSeconds(5);

    private volatile boolean ended;

    /** The moment to measure a term from: before the commit that it rests on is begun. */
    static long now() {
        return System.nanoTime();
    }

    /** Whether a call may be begun that rests on a commit begun then. */
    boolean allows(long since) {
        return !ended && System.nanoTime() - since < TERM.toNanos();
    }

    void end() {
        ended = true;
    }
}
