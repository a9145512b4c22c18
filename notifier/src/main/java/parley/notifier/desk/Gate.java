package parley.notifier.desk;

import parley.notifier.pace.Backoff;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether sending is open at all. It closes
 *
 * <ul>
 *   <li>for a while where the bot token is refused;
 *   <li>for as long as Telegram asks, where it asks so for several chats within a moment: then it
 *       means the bot and not a chat;
 *   <li>for seconds, longer each time, where calls for several chats fail in a row: then Telegram
 *       is gone and not a chat.
 * </ul>
 *
 * After that one call at a time tries until one is let in. Not thread-safe.
 */
final class Gate {
    /** Two chats asked to wait within this time: the bot is meant. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** So many failures in a row, for more than one chat: Telegram is gone. */
    private static final int GONE = 5;

    private final Duration recheck;
    private final int mostCalls;
    private final Backoff backoff;
    private Instant closedUntil = Instant.MIN;
    private Instant goneUntil = Instant.MIN;
    private boolean suspect;
    private long askedChat;
    private Instant askedAt = Instant.MIN;
    private Instant askedUntil = Instant.MIN;
    private final Set<Long> failedChats = new HashSet<>();
    private int failures;
    private int probes;

    /**
     * Open.
     *
     * @param recheck how long it is closed after the token was refused
     * @param mostCalls at a time; a stalled one holds its place until its time-out
     * @param backoff how long it is closed when Telegram is gone
     */
    Gate(Duration recheck, int mostCalls, Backoff backoff) {
        this.recheck = recheck;
        this.mostCalls = mostCalls;
        this.backoff = backoff;
    }

    /** How many calls may be begun now. */
    int room(Instant now, int underWay) {
        if (now.isBefore(closedUntil) || now.isBefore(goneUntil)) {
            return 0;
        }
        return Math.max(0, (suspect ? 1 : mostCalls) - underWay);
    }

    /** The token was refused. */
    void refused(Instant now) {
        suspect = true;
        close(now.plus(recheck));
    }

    /**
     * Telegram asked to wait before the next message to a chat.
     *
     * @return whether it means the bot
     */
    boolean asked(long chat, Duration wait, Instant now) {
        boolean bot = chat != askedChat && !now.isAfter(latest(askedAt, MOMENT));
        Instant until = now.plus(wait);
        askedUntil = bot && askedUntil.isAfter(until) ? askedUntil : until;
        askedChat = chat;
        askedAt = now;
        if (bot || suspect) {
            holdBot(askedUntil);
            return true;
        }
        return false;
    }

    private static Instant latest(Instant from, Duration within) {
        return from.equals(Instant.MIN) ? from : from.plus(within);
    }

    /** Telegram asked the bot to wait. */
    void holdBot(Instant until) {
        suspect = true;
        close(until);
    }

    private void close(Instant until) {
        closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
    }

    /**
     * A call has failed in passing.
     *
     * @return whether Telegram seems gone: then it says nothing about the chat
     */
    boolean failed(long chat, Instant now) {
        failures++;
        failedChats.add(chat);
        boolean gone = probes > 0 || (failures >= GONE && failedChats.size() > 1);
        if (gone) {
            suspect = true;
            // Those that were under way when it closed count as one.
            if (!now.isBefore(goneUntil)) {
                goneUntil = now.plus(backoff.after(++probes));
            }
        }
        return gone;
    }

    /**
     * A call was answered.
     *
     * @return whether Telegram seemed gone until now
     */
    boolean letIn() {
        boolean back = probes > 0;
        suspect = false;
        goneUntil = Instant.MIN;
        failures = 0;
        probes = 0;
        failedChats.clear();
        return back;
    }
}
