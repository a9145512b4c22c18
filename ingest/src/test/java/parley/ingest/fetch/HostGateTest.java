package parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.testkit.clock.SteppingClock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class HostGateTest {
    private static final String A = "a.example";
    private static final String B = "b.example";

    private final SteppingClock clock = SteppingClock.at(Instant.parse("2025-06-02T14:00:00Z"));
    private final HostGate gate =
            new HostGate(new Politeness(Duration.ofSeconds(1), 1, Duration.ofHours(24), 5), clock);

    @Test
    void letsOneRequestAtATimeThroughAndPausesAfterIt() {
        HostGate.Pass first = enter(A).orElseThrow();
        clock.advance(Duration.ofSeconds(20));
        assertThat(enter(A)).isEmpty();

        first.close();
        clock.advance(Duration.ofMillis(999));
        assertThat(enter(A)).isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(enter(A)).isPresent();
    }

    @Test
    void keepsServersApart() {
        enter(A).orElseThrow();

        assertThat(enter(B)).isPresent();
        for (int i = 0; i < 5000; i++) {
            assertThat(enter("host" + i + ".example")).isPresent();
        }
        assertThat(enter(A)).as("not forgotten while inside").isEmpty();
    }

    @Test
    void letsThroughToAllServersOrToNone() {
        HostGate.Pass inside = enter(A).orElseThrow();

        assertThat(gate.tryEnter(List.of(A, B))).isEmpty();
        HostGate.Pass other = enter(B).orElseThrow();
        inside.close();
        other.close();
        clock.advance(Duration.ofSeconds(1));

        gate.tryEnter(List.of(A, B)).orElseThrow();
        assertThat(enter(A)).isEmpty();
        assertThat(enter(B)).isEmpty();
    }

    @Test
    void leavesAServerAloneAsLongAsItAsks() {
        HostGate.Pass pass = enter(A).orElseThrow();
        gate.close(A, Duration.ofMinutes(2));
        pass.close();
        gate.close(A, Duration.ofSeconds(5));

        clock.advance(Duration.ofSeconds(119));
        assertThat(enter(A)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(enter(A)).isPresent();
    }

    @Test
    void leavesAServerAloneForADayAtMost() {
        gate.close(A, Duration.ofDays(4000));

        clock.advance(Duration.ofHours(24));
        assertThat(enter(A)).isPresent();
    }

    @Test
    void countsAPassThatIsClosedTwiceOnce() {
        HostGate.Pass first = enter(A).orElseThrow();
        first.close();
        clock.advance(Duration.ofSeconds(1));
        enter(A).orElseThrow();

        first.close();

        clock.advance(Duration.ofHours(1));
        assertThat(enter(A)).isEmpty();
    }

    @Test
    void doesNotPauseWhenConfiguredSo() {
        var hasty = new HostGate(new Politeness(Duration.ZERO, 1, Duration.ofHours(24), 5), clock);

        hasty.tryEnter(List.of(A)).orElseThrow().close();

        assertThat(hasty.tryEnter(List.of(A))).isPresent();
    }

    private Optional<HostGate.Pass> enter(String server) {
        return gate.tryEnter(List.of(server));
    }
}
