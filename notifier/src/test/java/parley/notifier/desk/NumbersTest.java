package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import parley.contract.record.Stage;
import parley.notifier.Story;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.delivery.Operation;
import parley.notifier.measure.Ending;
import parley.notifier.measure.MeteredNotifier;
import parley.notifier.message.Names;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.RefusalReason;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How the numbers relate, whatever happens: also when it happens in any order. */
class NumbersTest {
    private static final Instant START = Instant.parse("2025-06-02T14:10:00Z");
    private static final List<Recipient> CHATS =
            List.of(new Recipient(101, 0), new Recipient(102, 0), new Recipient(-103, 4));

    private Instant now = START;
    private final SimpleMeterRegistry numbers = new SimpleMeterRegistry();
    private final MeteredNotifier metrics = new MeteredNotifier(numbers);
    private final Books books = new Books();
    private final Flood flood = new Flood(6);
    private final Planner planner =
            new Planner(
                    _ -> true,
                    new Chronicle(),
                    flood,
                    new Choosing(
                            "en", Duration.ofHours(24), new Names(), flood, metrics, () -> now),
                    () -> {},
                    () -> now);
    private final Map<String, Story> stories = new HashMap<>();
    private long offset;

    @Test
    void addUpAfterEveryStep() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            books.count(new Turnover(metrics));
            for (int step = 0; step < 120; step++) {
                var draft = new Draft(books);
                step(random, draft);
                draft.committed();

                assertThat(sum("looks"))
                        .as("looks, seed %d, step %d", seed, step)
                        .isEqualTo(sum("planned") + sum("passed") + sum("held"));
                assertThat(sum("begun"))
                        .as("begun, seed %d, step %d", seed, step)
                        .isEqualTo(sum("ended") + books.waiting() + books.held());
            }
        }
        for (String outcome : List.of("done", "superseded", "dropped", "undeliverable")) {
            assertThat(numbers.get("parley.notifier.ended").tag("outcome", outcome).counters())
                    .as(outcome)
                    .anyMatch(counter -> counter.count() > 0);
        }
    }

    @Test
    void tellWhatAnInstanceFoundAndLeft() {
        metrics.begun(7);
        metrics.ended(Ending.LEFT, null, 7);

        assertThat(sum("begun")).isEqualTo(7).isEqualTo(sum("ended"));
    }

    private void step(Random random, Draft draft) {
        Recipient chat = CHATS.get(random.nextInt(CHATS.size()));
        now = now.plusSeconds(random.nextInt(900));
        switch (random.nextInt(9)) {
            case 0 -> draft.put(Subscription.of(chat, "en", now.minusSeconds(60)));
            case 1, 2, 3 -> revise(random, draft);
            case 4, 5 -> draft.live(chat).forEach(d -> call(d, draft));
            case 6 -> draft.live(chat).forEach(d -> settle(d, random, draft));
            case 7 -> {
                if (random.nextBoolean()) {
                    flood.release();
                } else {
                    flood.drop();
                }
                books.due(now, 10).forEach(key -> planner.again(key, draft));
                books.undecided().forEach(held -> planner.again(held.key(), draft));
            }
            default -> {
                if (random.nextBoolean()) {
                    draft.end(chat);
                    draft.keysOf(chat).forEach(draft::forget);
                } else {
                    draft.live(chat)
                            .forEach(d -> draft.put(d.undeliverable(RefusalReason.BLOCKED, now)));
                }
            }
        }
    }

    private void revise(Random random, Draft draft) {
        String id = "d" + random.nextInt(40);
        Story before = stories.get(id);
        Story story =
                before == null
                        ? Story.agreed(id, now)
                        : switch (random.nextInt(5)) {
                            case 0 -> before.with(before.sources() + 3);
                            case 1 -> before.reaches(Stage.UNDER_WAY);
                            case 2 -> before.corrects("prisoners: 1 → 2");
                            case 3 -> before.withdraws("x");
                            default -> before.returns();
                        };
        stories.put(id, story);
        planner.plan(Planners.record(story, offset++, now), draft);
    }

    private void call(Delivery delivery, Draft draft) {
        if (delivery.state() == DeliveryState.PLANNED) {
            draft.put(delivery.sending(null, now));
        }
    }

    private void settle(Delivery delivery, Random random, Draft draft) {
        if (delivery.state() != DeliveryState.SENDING) {
            return;
        }
        boolean changes =
                delivery.pending() != null
                        && (delivery.pending().operation() == Operation.EDIT
                                || delivery.pending().operation() == Operation.EDIT_AND_REPLY);
        draft.put(
                switch (random.nextInt(4)) {
                    case 0 -> delivery.postponed(true, now);
                    case 1 ->
                            changes
                                    ? delivery.messageGone(now)
                                    : delivery.undeliverable(RefusalReason.BAD_REQUEST, now);
                    default -> delivery.done(7, now);
                });
        planner.again(delivery.key(), draft);
    }

    private double sum(String name) {
        return numbers.get("parley.notifier." + name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
