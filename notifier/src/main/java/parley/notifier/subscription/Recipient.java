package parley.notifier.subscription;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where an alert goes: a chat, or one forum topic of it.
 *
 * @param chat Telegram's id of the chat, 64 bits; negative for groups; 0, which Telegram never
 *     uses, for the terminal
 * @param thread the forum topic's {@code message_thread_id}; 0 for the chat itself
 */
public record Recipient(long chat, int thread) implements Comparable<Recipient> {
    /** The one recipient there is without Telegram: whoever reads the terminal. */
    public static final Recipient TERMINAL = new Recipient(0, 0);

    private static final Comparator<Recipient> ORDER =
            Comparator.comparingLong(Recipient::chat).thenComparingInt(Recipient::thread);

    /**
     * Checks the thread.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Recipient {
        if (thread < 0) {
            throw new IllegalArgumentException("thread is " + thread + ", below 0");
        }
    }

    /** Reads a key as {@link #key()} writes it; empty for any other text. */
    public static Optional<Recipient> parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Recipient(
                            Long.parseLong(key.substring(0, colon)),
                            Integer.parseInt(key.substring(colon + 1))));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    /** The Kafka key of its subscription: {@code chat:thread}. */
    public String key() {
        return chat + ":" + thread;
    }

    /** By chat, then by thread, so that the topics of one chat stand together. */
    @Override
    public int compareTo(Recipient other) {
        return ORDER.compare(this, other);
    }
}
