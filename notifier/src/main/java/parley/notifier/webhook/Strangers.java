package parley.notifier.webhook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts who came to the webhook without its secret, and tells of them at times: one may be a proxy
 * that takes the secret away, a thousand may be anybody. Thread-safe.
 */
final class Strangers {
    private static final Logger log = LoggerFactory.getLogger(Strangers.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(10);

    private final InstantSource instants;
    private long untold;
    private Instant next = Instant.MIN;

    Strangers(InstantSource instants) {
        this.instants = instants;
    }

    /** Notes one; nothing of what it sent is told. */
    synchronized void came() {
        untold++;
        Instant now = instants.instant();
        if (!now.isBefore(next)) {
            log.warn("Requests to the webhook without the right secret: {}", untold);
            untold = 0;
            next = now.plus(BETWEEN_LINES);
        }
    }
}
