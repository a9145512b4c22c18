package parley.notifier.desk;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.pace.SteadyTime;
import parley.notifier.pace.TokenBucket;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.PaceLimits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All lines, in turn: who was served goes to the back. A chat that is slow, held or refused keeps
 * its own line waiting and no other. Not thread-safe.
 */
final class Lines {
    /** What the lines let go. */
    sealed interface Choice {
        /** An alert, whose delivery must say {@code sending} first. */
        record Alert(DeliveryKey key) implements Choice {}

        /** An answer. */
        record Answer(Errand.Say say) implements Choice {}
    }

    private final PaceLimits limits;
    private final SteadyTime time;
    private final TokenBucket overall;
    private final Map<Long, Line> lines = new LinkedHashMap<>();

    Lines(PaceLimits limits, SteadyTime time) {
        this.limits = limits;
        this.time = time;
        this.overall =
                new TokenBucket(limits.overallBurst(), limits.overallPerSecond(), time.instant());
    }

    /** The line of a recipient's chat. */
    Line of(Recipient recipient) {
        return lines.computeIfAbsent(
                recipient.chat(),
                _ ->
                        new Line(
                                new TokenBucket(
                                        limits.chatBurst(),
                                        limits.chatPerSecond(),
                                        time.instant())));
    }

    void add(Delivery delivery) {
        of(delivery.key().recipient()).add(delivery);
    }

    void hold(Recipient recipient, Duration wait) {
        of(recipient).hold(time.instant().plus(wait));
    }

    /** Lets go what may go now, one for a chat; each chosen line is busy until its outcome. */
    List<Choice> choose(int most) {
        Instant now = time.instant();
        List<Choice> chosen = new ArrayList<>();
        Map<Long, Line> served = new LinkedHashMap<>();
        Iterator<Map.Entry<Long, Line>> all = lines.entrySet().iterator();
        while (all.hasNext() && chosen.size() < most && overall.ready(now)) {
            Map.Entry<Long, Line> entry = all.next();
            Line line = entry.getValue();
            if (line.ready(now)) {
                chosen.add(next(line));
                line.spend(now);
                overall.take(now);
                served.put(entry.getKey(), line);
                all.remove();
            } else if (line.idle(now)) {
                all.remove();
            }
        }
        lines.putAll(served);
        return chosen;
    }

    private static Choice next(Line line) {
        Errand.Say say = line.nextAnswer();
        if (say != null) {
            return new Choice.Answer(say);
        }
        DeliveryKey key = line.nextAlert();
        if (key == null) {
            throw new IllegalStateException("a ready line has something in it");
        }
        return new Choice.Alert(key);
    }
}
