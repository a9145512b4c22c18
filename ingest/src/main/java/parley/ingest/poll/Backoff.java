package parley.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to poll next: the feed's interval, longer while polls fail, never at the same beat as
 * others.
 */
final class Backoff {
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    /** With a source of chance that may be shared between threads. */
    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Instant afterSuccess(Instant now, Duration interval) {
        return now.plus(jittered(interval));
    }

    /**
     * After a failure.
     *
     * @param failures in a row, this one included
     * @param asked how long the server asked to wait
     */
    Instant afterFailure(Instant now, Duration interval, int failures, Optional<Duration> asked) {
        Duration doubled = interval.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = min(doubled, max(LONGEST, interval));
        return now.plus(jittered(max(bounded, asked.map(a -> min(a, LONGEST)).orElse(bounded))));
    }

    private Duration jittered(Duration duration) {
        double factor = 1 + JITTER * random.nextDouble();
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
