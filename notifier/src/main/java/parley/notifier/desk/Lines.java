package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Urgency;
import parley.notifier.pace.Slots;
import parley.notifier.pace.SteadyTime;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.PaceLimits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All lines, in turn: what is most urgent goes first, and among equals who was served goes to the
 * back. A chat that is slow, held or refused keeps its own line waiting and no other. Not
 * thread-safe.
 */
final class Lines {
    /** What the lines let go. */
    sealed interface Choice {
        /** An alert, whose delivery must say {@code sending} first. */
        record Alert(DeliveryKey key, Slots.Slot slot) implements Choice {}

        /**
         * An answer.
         *
         * @param slot null for one that no pace holds
         */
        record Answer(Errand.Say say, Slots.@Nullable Slot slot) implements Choice {}
    }

    /**
     * How long before their time calls are let go: about what it takes to write {@code sending}, so
     * that no place of the bot's is empty meanwhile.
     */
    private static final Duration AHEAD = Duration.ofMillis(100);

    private final PaceLimits limits;
    private final SteadyTime time;
    private final Slots slots;
    private final Map<Long, Line> lines = new HashMap<>();
    private final Turns turns = new Turns();
    private final Deque<Errand.Say> presses = new ArrayDeque<>();
    private final List<Line> chosenLast = new ArrayList<>();

    Lines(PaceLimits limits, SteadyTime time) {
        this.limits = limits;
        this.time = time;
        this.slots = new Slots(limits.botPerSecond(), time);
    }

    /** The line of a recipient's chat. */
    Line of(Recipient recipient) {
        return lines.computeIfAbsent(
                recipient.chat(), chat -> new Line(chat, new ChatPace(chat, limits, time), this));
    }

    void add(Delivery delivery) {
        of(delivery.key().recipient()).add(delivery);
    }

    /** Takes up the answer to a press, which goes at once. */
    void press(Errand.Say answer) {
        presses.add(answer);
    }

    /** Telegram asks to wait before the next message to this chat. */
    void hold(Recipient recipient, Duration wait) {
        of(recipient).hold(time.instant().plus(wait));
    }

    /** A call to this chat has failed in passing. */
    void pause(Recipient recipient, Duration wait) {
        of(recipient).pause(time.instant().plus(wait));
    }

    /** Telegram is back after it failed for all: nobody waits longer for having failed. */
    void resume() {
        List.copyOf(lines.values()).forEach(Line::succeeded);
    }

    /** Lets go what may go now, one for a chat; each chosen line is busy until its outcome. */
    List<Choice> choose(int most) {
        // One that was chosen and for which no call was begun after all stands in line again.
        List.copyOf(chosenLast).forEach(this::place);
        chosenLast.clear();
        Instant now = time.instant();
        for (Line line = turns.wake(now); line != null; line = turns.wake(now)) {
            place(line);
        }
        List<Choice> chosen = new ArrayList<>();
        while (chosen.size() < most && !presses.isEmpty()) {
            chosen.add(new Choice.Answer(presses.remove(), null));
        }
        while (chosen.size() < most && turns.any()) {
            Optional<Slots.Slot> slot = slots.take(AHEAD);
            Line line = slot.isEmpty() ? null : turns.take();
            if (line == null) {
                break;
            }
            chosen.add(next(line, slot.get()));
            chosenLast.add(line);
        }
        return chosen;
    }

    private static Choice next(Line line, Slots.Slot slot) {
        Errand.Say say = line.nextAnswer();
        if (say != null) {
            return new Choice.Answer(say, slot);
        }
        DeliveryKey key = line.nextAlert();
        if (key == null) {
            throw new IllegalStateException("a ready line has something in it");
        }
        return new Choice.Alert(key, slot);
    }

    /** Whether nothing waits and no call is being made; looks at every line. */
    boolean empty() {
        return presses.isEmpty()
                && lines.values().stream()
                        .noneMatch(line -> line.calling() || line.urgency().isPresent());
    }

    /** Puts a line where it belongs now; drops it when nothing would be lost without it. */
    void place(Line line) {
        if (line.calling()) {
            turns.remove(line);
            return;
        }
        Instant now = time.instant();
        Optional<Urgency> urgency = line.urgency();
        Instant at = urgency.isPresent() ? line.readyAt(now) : line.restedAt(now);
        if (at.isAfter(now)) {
            turns.sleep(line, at);
        } else if (urgency.isPresent()) {
            turns.ready(line, urgency.get());
        } else {
            turns.remove(line);
            lines.remove(line.chat(), line);
        }
    }
}
