package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.notifier.pace.Backoff;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

class GateTest {
    private static final Instant START = Instant.parse("2025-06-02T14:00:00Z");
    private static final int MOST_CALLS = 64;

    private final Gate gate =
            new Gate(
                    Duration.ofSeconds(60),
                    MOST_CALLS,
                    new Backoff(
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(30),
                            new SplittableRandom(3)));

    @Test
    void aRefusedTokenClosesItAndOneCallTriesLater() {
        gate.refused(START);

        assertThat(gate.room(START.plusSeconds(59), 0)).isZero();
        assertThat(gate.room(START.plusSeconds(60), 0)).isEqualTo(1);
        assertThat(gate.room(START.plusSeconds(60), 1)).isZero();
        gate.letIn();
        assertThat(gate.room(START.plusSeconds(60), 1)).isEqualTo(MOST_CALLS - 1);
    }

    @Test
    void oneChatThatIsAskedToWaitHoldsNoOther() {
        assertThat(gate.asked(1, Duration.ofSeconds(30), START)).isFalse();
        assertThat(gate.asked(1, Duration.ofSeconds(30), START.plusMillis(10))).isFalse();
        assertThat(gate.asked(2, Duration.ofSeconds(30), START.plusSeconds(2))).isFalse();

        assertThat(gate.room(START.plusSeconds(2), 0)).isEqualTo(MOST_CALLS);
    }

    @Test
    void severalChatsAskedWithinAMomentMeanTheBot() {
        gate.asked(1, Duration.ofSeconds(30), START);

        assertThat(gate.asked(2, Duration.ofSeconds(7), START.plusMillis(500))).isTrue();

        // A call that was under way before says nothing against it.
        gate.letIn();
        assertThat(gate.room(START.plusSeconds(29), 0)).isZero();
        assertThat(gate.room(START.plusSeconds(30), 0)).isEqualTo(MOST_CALLS);
    }

    @Test
    void oneFailingChatIsNotTelegramGone() {
        for (int i = 0; i < 100; i++) {
            assertThat(gate.failed(1, START)).isFalse();
        }

        assertThat(gate.room(START, 0)).isEqualTo(MOST_CALLS);
    }

    @Test
    void asksATelegramThatIsGoneForAnHourALimitedNumberOfTimes() {
        int calls = 0;
        for (Instant now = START;
                now.isBefore(START.plus(Duration.ofHours(1)));
                now = now.plusMillis(20)) {
            int room = gate.room(now, 0);
            for (int i = 0; i < room; i++) {
                gate.failed(calls++, now);
            }
        }

        assertThat(calls).isBetween(MOST_CALLS, MOST_CALLS + 3_600 / 15 + 10);
        Instant end = START.plus(Duration.ofHours(1));
        assertThat(gate.room(end.plusSeconds(30), 0)).isEqualTo(1);
        assertThat(gate.letIn()).isTrue();
        assertThat(gate.room(end, 0)).isEqualTo(MOST_CALLS);
    }
}
