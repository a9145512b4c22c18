package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void neverComesEarlierThanTheIntervalNorMuchLater() {
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.afterSuccess(NOW, INTERVAL))
                    .isBetween(NOW.plus(INTERVAL), NOW.plus(Duration.ofMinutes(11)));
        }
    }

    @Test
    void waitsLongerWhileAFeedFailsUpToABound() {
        assertThat(wait(1)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(wait(3)).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(44));
        assertThat(wait(60)).isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        Instant next = backoff.afterFailure(NOW, INTERVAL, 1, Optional.of(Duration.ofHours(1)));

        assertThat(next).isAfterOrEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private Duration wait(int failures) {
        return Duration.between(
                NOW, backoff.afterFailure(NOW, INTERVAL, failures, Optional.empty()));
    }
}
