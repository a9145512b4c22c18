package parley.notifier.pace;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double with each failure in a row, spread over half of their length so that many do
 * not come back at once. As thread-safe as the generator.
 */
public final class Backoff {
    private final long least;
    private final long most;
    private final RandomGenerator random;

    /**
     * Between two bounds.
     *
     * @param least the wait after the first failure, before it is spread
     * @param most the longest wait
     */
    public Backoff(Duration least, Duration most, RandomGenerator random) {
        this.least = least.toMillis();
        this.most = most.toMillis();
        this.random = random;
    }

    /**
     * How long to wait.
     *
     * @param failures how many there were in a row, at least 1
     */
    public Duration after(int failures) {
        long whole = Math.min(most, least << Math.min(Math.max(failures, 1) - 1, 20));
        // Never below the least: a server that asks for a second means it.
        long spread = whole / 2;
        return Duration.ofMillis(Math.max(least, whole - spread + random.nextLong(spread + 1)));
    }
}
