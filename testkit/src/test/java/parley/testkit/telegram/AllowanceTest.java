package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class AllowanceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aBurstPassesAtOnceAndThenOneAtEachInterval() {
        Allowance burst = new Allowance.Burst(Duration.ofSeconds(1), 3);

        for (int i = 0; i < 3; i++) {
            assertThat(burst.wait(NOW)).isLessThanOrEqualTo(Duration.ZERO);
            burst.take(NOW);
        }

        assertThat(burst.wait(NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(burst.wait(NOW.plusMillis(300))).isEqualTo(Duration.ofMillis(700));
        Instant next = NOW.plusSeconds(1);
        assertThat(burst.wait(next)).isLessThanOrEqualTo(Duration.ZERO);
        burst.take(next);
        assertThat(burst.wait(next)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aQuietTimeRestoresTheBurstAndNoMore() {
        Allowance burst = new Allowance.Burst(Duration.ofSeconds(1), 2);
        burst.take(NOW);
        burst.take(NOW);
        Instant later = NOW.plusSeconds(3600);

        burst.take(later);
        burst.take(later);

        assertThat(burst.wait(later)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWindowCountsWhatIsWithinItsLength() {
        Allowance window = new Allowance.Window(2, Duration.ofMinutes(1));
        window.take(NOW);
        window.take(NOW.plusSeconds(50));

        assertThat(window.wait(NOW.plusSeconds(55))).isEqualTo(Duration.ofSeconds(5));
        assertThat(window.wait(NOW.plusSeconds(60))).isZero();
    }
}
