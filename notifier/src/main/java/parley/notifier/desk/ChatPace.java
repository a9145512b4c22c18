package parley.notifier.desk;

import parley.notifier.pace.SlidingWindow;
import parley.notifier.pace.SteadyTime;
import parley.notifier.pace.TokenBucket;
import parley.notifier.transport.PaceLimits;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast one chat may get messages. A call counts from its end on, which is after its arrival at
 * Telegram: where calls arrive unevenly none comes too early there. Not thread-safe.
 */
final class ChatPace {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SteadyTime time;
    private final TokenBucket seconds;
    private final SlidingWindow minutes;

    /**
     * Of a chat that rests.
     *
     * @param chat its id: a person's is positive, any other negative
     *     (core.telegram.org/api/bots/ids)
     */
    ChatPace(long chat, PaceLimits limits, SteadyTime time) {
        this.time = time;
        this.seconds = new TokenBucket(limits.chatBurst(), limits.chatPerSecond(), time.instant());
        this.minutes =
                new SlidingWindow(chat < 0 ? limits.groupPerMinute() : Integer.MAX_VALUE, MINUTE);
    }

    /** When the next may go; not after this instant if it may now. */
    Instant readyAt(Instant now) {
        Instant ready = minutes.readyAt(now);
        Instant second = seconds.readyAt(now);
        return second.isAfter(ready) ? second : ready;
    }

    /** When nothing of what went counts any more. */
    Instant restedAt(Instant now) {
        Instant rested = minutes.restedAt(now);
        Instant full = seconds.fullAt(now);
        return full.isAfter(rested) ? full : rested;
    }

    void spend() {
        Instant now = time.instant();
        seconds.take(now);
        minutes.take(now);
    }
}
