package parley.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.notifier.transport.CallResult;
import parley.notifier.transport.CommandList;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.WebhookStatus;
import parley.notifier.trouble.Trouble;
import parley.notifier.trouble.Troubles;
import parley.testkit.clock.SteppingClock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

class UpdatePollingTest {
    private static final List<CommandList> COMMANDS = CommandLists.all(Set.of());

    private final SteppingClock clock = SteppingClock.at(Instant.parse("2025-06-02T14:00:00Z"));
    private final Troubles troubles = new Troubles();
    private final ScriptedSource source = new ScriptedSource();
    private final RecordingDesk desk = new RecordingDesk();
    private final UpdatePolling polling =
            new UpdatePolling(
                    source,
                    (event, _) -> {
                        if (!(event instanceof Incoming.Moved(long from, var _)) || from == 0) {
                            throw new IllegalStateException("a handler that throws");
                        }
                        return Optional.of(new Request.Moved(from, -1));
                    },
                    desk,
                    troubles,
                    COMMANDS,
                    Duration.ofSeconds(1),
                    Duration.ofMillis(1),
                    clock,
                    new SplittableRandom(1));

    @Test
    void confirmsAnUpdateOnlyAfterWhatItCausedIsCommitted() throws Exception {
        source.answers.add(updates(1, 2));
        source.answers.add(updates(1, 2));
        source.answers.add(updates());
        desk.failures = 1;
        polling.take();

        turn(3);

        assertThat(source.offsets).containsExactly(0, 0, 3);
        assertThat(desk.taken).hasSize(2);
        assertThat(desk.taken.getFirst()).isEqualTo(desk.taken.getLast());
        assertThat(desk.taken.getFirst().requests()).hasSize(2);
    }

    @Test
    void keepsPollingAfterHandlerThrows() throws Exception {
        source.answers.add(updates(0, 2));
        source.answers.add(updates());
        polling.take();

        turn(2);

        assertThat(desk.taken.getFirst().requests()).hasSize(1);
        assertThat(desk.taken.getFirst().last()).isEqualTo(2);
        assertThat(source.offsets).containsExactly(0, 3);
    }

    @Test
    void tellsOfARefusedTokenAndOfItsEnd() throws Exception {
        source.answers.add(new CallResult.Unauthorized<>());
        source.answers.add(updates());
        polling.take();

        turn(1);
        boolean told = troubles.has(Trouble.UNAUTHORIZED);
        turn(1);

        assertThat(told).isTrue();
        assertThat(troubles.has(Trouble.UNAUTHORIZED)).isFalse();
    }

    @Test
    void tellsOfAConflictThatHasLastedForAMinute() throws Exception {
        polling.stop();
        for (int i = 0; i < 3; i++) {
            source.answers.add(new CallResult.Conflict<>());
        }
        source.answers.add(updates());
        polling.take();

        turn(1);
        clock.advance(Duration.ofSeconds(59));
        turn(1);
        boolean early = troubles.has(Trouble.CONFLICT);
        clock.advance(Duration.ofSeconds(1));
        turn(1);
        boolean told = troubles.has(Trouble.CONFLICT);
        turn(1);

        assertThat(early).isFalse();
        assertThat(told).isTrue();
        assertThat(troubles.has(Trouble.CONFLICT)).isFalse();
    }

    @Test
    void endsAWebhookBeforeItAsksAndWheneverOneGetsInTheWay() throws Exception {
        source.status = new WebhookStatus("https://bot.example.org/updates", 0, null, null);
        source.answers.add(updates());
        source.answers.add(new CallResult.Conflict<>());
        source.answers.add(updates());
        polling.stop();
        polling.take();

        turn(1);
        int first = source.deletions;
        source.status = new WebhookStatus("https://elsewhere.example.org/", 0, null, null);
        turn(2);

        assertThat(first).isEqualTo(1);
        assertThat(source.deletions).isEqualTo(2);
        assertThat(source.offsets).hasSize(3);
    }

    @Test
    void asksForNothingWhileAnotherInstanceIsActive() throws Exception {
        desk.open = false;

        turn(2);

        assertThat(source.offsets).isEmpty();
        assertThat(source.identified).isZero();
    }

    @Test
    void doesNotWaitOnceItIsStopped() throws Exception {
        polling.stop();
        for (int i = 0; i < 20; i++) {
            source.answers.add(new CallResult.Failed<>(FailureKind.CUT, "cut"));
        }
        long before = System.nanoTime();
        polling.take();

        turn(20);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void announcesEveryListOfCommandsAndRepeatsWhatFailed() throws Exception {
        polling.take();
        for (int i = 0; i <= COMMANDS.size(); i++) {
            source.answers.add(updates());
        }

        turn(COMMANDS.size() + 1);

        assertThat(source.announced).hasSize(COMMANDS.size() + 1);
        assertThat(source.announced.getFirst()).isEqualTo(source.announced.getLast());
        assertThat(Set.copyOf(source.announced)).isEqualTo(Set.copyOf(COMMANDS));
    }

    private void turn(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            polling.take();
        }
    }

    private static CallResult<List<Incoming>> updates(long... chats) {
        List<Incoming> updates = new ArrayList<>();
        for (long chat : chats) {
            updates.add(new Incoming(updates.size() + 1, new Incoming.Moved(chat, -1)));
        }
        return new CallResult.Done<>(updates);
    }
}
