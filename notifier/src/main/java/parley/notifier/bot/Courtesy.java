package parley.notifier.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How much one chat may ask. A chat that asks too much is told so once and then not answered for a
 * while, so that nobody keeps others from being heard. Not thread-safe.
 */
final class Courtesy {
    /** What becomes of a question. */
    enum Answer {
        /** It is answered. */
        GIVEN,
        /** The chat is told to slow down. */
        WARNED,
        /** Nothing is said. */
        SILENCE
    }

    /** So many questions in a minute are too many. */
    static final int MOST = 30;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final int MOST_CHATS = 10_000;

    private final InstantSource instants;
    private final Map<Long, Deque<Instant>> asked = new HashMap<>();
    private final Map<Long, Instant> silentUntil = new HashMap<>();

    Courtesy(InstantSource instants) {
        this.instants = instants;
    }

    Answer of(long chat) {
        Instant now = instants.instant();
        Instant until = silentUntil.get(chat);
        if (until != null && now.isBefore(until)) {
            return Answer.SILENCE;
        }
        silentUntil.remove(chat);
        Deque<Instant> mine = asked.computeIfAbsent(chat, _ -> new ArrayDeque<>());
        while (!mine.isEmpty() && !mine.getFirst().isAfter(now.minus(WINDOW))) {
            mine.removeFirst();
        }
        mine.addLast(now);
        if (mine.size() < MOST) {
            tidy(now);
            return Answer.GIVEN;
        }
        asked.remove(chat);
        silentUntil.put(chat, now.plus(SILENT));
        return Answer.WARNED;
    }

    private void tidy(Instant now) {
        if (asked.size() > MOST_CHATS) {
            asked.values().removeIf(mine -> !mine.getLast().isAfter(now.minus(WINDOW)));
            silentUntil.values().removeIf(until -> !now.isBefore(until));
        }
    }
}
