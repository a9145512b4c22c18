package parley.notifier.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

class SlotsTest {
    private static final Instant START = Instant.parse("2025-06-02T14:00:00Z");
    private static final Duration AHEAD = Duration.ofMillis(60);
    private static final long SEED = 20260;

    private record Event(Instant at, Runnable what) {}

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at));
    private final List<Instant> arrivals = new ArrayList<>();
    private Instant now = START;

    /** However long the way to the server and its answers take, and however unevenly. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 200})
    void noMoreCallsArriveInASecondThanThereAre(int way) {
        arrive(way, 400, 900);

        arrivals.sort(Comparator.naturalOrder());
        for (int i = 30; i < arrivals.size(); i++) {
            assertThat(Duration.between(arrivals.get(i - 30), arrivals.get(i)))
                    .as("seed %s", SEED)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(arrivals.size()).isGreaterThanOrEqualTo(60 * 30 * 60 / 100);
    }

    @Test
    void usesTheWholeSecondWhereAnswersComeAtOnce() {
        arrive(2, 4, 4);

        assertThat(arrivals.size()).isGreaterThanOrEqualTo(60 * 30 * 98 / 100);
    }

    private void arrive(int way, int jitter, int answer) {
        var slots = new Slots(30, () -> now);
        Instant end = START.plusSeconds(60);
        for (Instant turn = START; turn.isBefore(end); turn = turn.plusMillis(5)) {
            runUntil(turn);
            for (var slot = slots.take(AHEAD); slot.isPresent(); slot = slots.take(AHEAD)) {
                call(slot.get(), way, jitter, answer);
            }
        }
    }

    private void call(Slots.Slot slot, int way, int jitter, int answer) {
        Duration delay = slot.delay();
        Instant begin = (delay.isPositive() ? now.plus(delay) : now).plusMillis(random.nextInt(4));
        Instant arrival = begin.plusMillis(way).plusMillis(random.nextInt(jitter));
        arrivals.add(arrival);
        events.add(new Event(begin, slot::begin));
        events.add(new Event(arrival.plusMillis(random.nextInt(answer)), slot::end));
    }

    private void runUntil(Instant turn) {
        while (!events.isEmpty() && !events.peek().at().isAfter(turn)) {
            Event event = events.remove();
            now = event.at();
            event.what().run();
        }
        now = turn;
    }
}
