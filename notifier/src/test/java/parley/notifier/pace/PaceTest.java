package parley.notifier.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

class PaceTest {
    private static final Instant START = Instant.parse("2025-06-02T14:00:00Z");

    @Test
    void lettingABurstPassThenASteadyRate() {
        var bucket = new TokenBucket(3, 1, START);
        int passed = 0;
        for (long millis = 0; millis <= 10_000; millis += 10) {
            Instant now = START.plusMillis(millis);
            if (!bucket.readyAt(now).isAfter(now)) {
                bucket.take(now);
                passed++;
            }
        }

        assertThat(passed).isEqualTo(3 + 10);
    }

    @Test
    void restingNeverGivesMoreThanTheBurst() {
        var bucket = new TokenBucket(2, 2, START);
        Instant later = START.plus(Duration.ofHours(5));
        bucket.take(later);
        bucket.take(later);

        assertThat(bucket.readyAt(later)).isEqualTo(later.plusMillis(500));
        assertThat(bucket.fullAt(later)).isEqualTo(later.plusSeconds(1));
    }

    @Test
    void waitsDoubleUpToTheMostAndNeverFallBelowTheLeast() {
        long seed = 42;
        var backoff =
                new Backoff(
                        Duration.ofSeconds(1), Duration.ofSeconds(30), new SplittableRandom(seed));

        for (int failures = 1; failures < 100; failures++) {
            long whole = Math.min(30_000, 1_000L << Math.min(failures - 1, 20));
            assertThat(backoff.after(failures).toMillis())
                    .as("seed %s, failures %s", seed, failures)
                    .isBetween(Math.max(1_000, whole / 2), whole);
        }
    }

    @Test
    void waitsGrowNoLongerWhenTheClockIsSetBack() {
        var clock = new AtomicReference<>(START);
        var steady = new SteadyTime(clock::get);
        Instant before = steady.instant();

        clock.set(START.minus(Duration.ofHours(1)));
        Instant setBack = steady.instant();
        clock.updateAndGet(now -> now.plusSeconds(5));

        assertThat(setBack).isEqualTo(before);
        assertThat(steady.instant()).isEqualTo(before.plusSeconds(5));
    }

    @Test
    void neverMoreInAWindowThanItHolds() {
        var window = new SlidingWindow(20, Duration.ofMinutes(1));
        for (int i = 0; i < 20; i++) {
            window.take(START.plusSeconds(i));
        }

        assertThat(window.readyAt(START.plusSeconds(30))).isEqualTo(START.plusSeconds(60));
        assertThat(window.readyAt(START.plusSeconds(60))).isEqualTo(START.plusSeconds(60));
        assertThat(window.restedAt(START.plusSeconds(60))).isEqualTo(START.plusSeconds(79));
    }
}
