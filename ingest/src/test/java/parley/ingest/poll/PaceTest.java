package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class PaceTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    @Test
    void learnsHowOftenAFeedMoves() {
        Pace pace = new Pace(Optional.of(Duration.ofHours(10)), NOW);
        Instant at = NOW;
        for (int i = 0; i < 20; i++) {
            at = at.plus(Duration.ofMinutes(10));
            pace = pace.movedBy(2, at);
        }

        assertThat(pace.expected(at)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void countsAFeedThatHasGoneQuietAsSlow() {
        Pace pace = new Pace(Optional.of(Duration.ofMinutes(5)), NOW);

        assertThat(pace.expected(NOW.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void staysWithinWhatTheRecordCanHold() {
        Pace pace = new Pace(Optional.empty(), NOW);

        assertThat(pace.gapSeconds()).isZero();
        assertThat(pace.movedBy(1000, NOW).gapSeconds()).isEqualTo(1);
        assertThat(pace.movedBy(1, NOW.plus(Duration.ofDays(40_000))).gapSeconds()).isPositive();
    }
}
