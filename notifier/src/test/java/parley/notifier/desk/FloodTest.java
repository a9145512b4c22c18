package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What an instance knows of a flood that another one has met. */
class FloodTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    private final Flood flood = new Flood(1);

    @Test
    void isAskedAboutOnceAlsoByASuccessor() {
        assertThat(flood.news("d1", NOW)).isFalse();
        assertThat(flood.news("d2", NOW)).isTrue();
        assertThat(flood.open()).isTrue();
        assertThat(successor().open()).isTrue();

        flood.asked();

        assertThat(flood.open()).isFalse();
        assertThat(successor().open()).isFalse();
    }

    @Test
    void whatWasDecidedHoldsForASuccessorThatStillFindsItHeld() {
        flood.news("d1", NOW);
        flood.news("d2", NOW);
        flood.asked();
        flood.drop();

        Flood successor = successor();

        assertThat(successor.decided()).isTrue();
        assertThat(successor.held("d2")).isFalse();
        assertThat(successor.dropped("d2")).isTrue();
        successor.done();
        assertThat(successor.note()).isEmpty();
    }

    @Test
    void whatWasReleasedIsToldByASuccessor() {
        flood.news("d1", NOW);
        flood.news("d2", NOW);
        flood.release();

        Flood successor = successor();

        assertThat(successor.decided()).isTrue();
        assertThat(successor.held("d2")).isFalse();
        assertThat(successor.dropped("d2")).isFalse();
    }

    @Test
    void isAskedAboutAgainWhenMoreComesAfterADecision() {
        flood.news("d1", NOW);
        flood.news("d2", NOW);
        flood.asked();
        flood.release();
        flood.done();

        assertThat(flood.news("d3", NOW)).isTrue();

        assertThat(flood.open()).isTrue();
        assertThat(flood.note()).isEmpty();
    }

    /** One that finds in the records that d2 is held. */
    private Flood successor() {
        var successor = new Flood(1);
        successor.told("d1", NOW);
        successor.told("d2", NOW);
        successor.holds("d2");
        successor.resume(flood.note());
        return successor;
    }
}
