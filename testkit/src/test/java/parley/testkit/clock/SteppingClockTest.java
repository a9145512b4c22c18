package parley.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class SteppingClockTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void standsStillUntilItIsAdvanced() {
        SteppingClock clock = SteppingClock.at(START);

        Instant before = clock.instant();
        Instant after = clock.advance(Duration.ofMinutes(5));

        assertThat(before).isEqualTo(START);
        assertThat(after).isEqualTo(START.plusSeconds(300)).isEqualTo(clock.instant());
    }

    @Test
    void tickingRunsFromItsStartAtRealSpeed() {
        SteppingClock clock = SteppingClock.ticking(START);

        Instant first = clock.instant();
        Instant later = clock.instant();
        while (!later.isAfter(first)) {
            later = clock.instant();
        }

        assertThat(later).isBetween(START, START.plusSeconds(60));
    }

    @Test
    void tickingAddsWhatItIsAdvancedBy() {
        SteppingClock clock = SteppingClock.ticking(START);

        Instant now = clock.advance(Duration.ofDays(1));

        assertThat(now).isAfterOrEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void refusesToGoBack() {
        SteppingClock clock = SteppingClock.at(START);

        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void losesNoStepOfManyThreads() throws InterruptedException {
        SteppingClock clock = SteppingClock.at(START);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.startVirtualThread(() -> clock.advance(Duration.ofSeconds(1))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(50));
    }
}
