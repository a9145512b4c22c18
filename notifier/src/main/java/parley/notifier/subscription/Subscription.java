package parley.notifier.subscription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * One chat, or one forum topic of it, wants alerts.
 *
 * @param chat see {@link Recipient#chat()}
 * @param thread see {@link Recipient#thread()}
 * @param language ISO 639-1 code of the language to prefer; null for the configured one
 * @param since what Parley made before is not told
 * @param type what sort of chat it is; null where nobody said
 * @param settings what it wants to hear, and how
 */
public record Subscription(
        long chat,
        int thread,
        @Nullable String language,
        Instant since,
        @Nullable ChatType type,
        Settings settings) {
    /**
     * Checks the record.
     *
     * @throws IllegalArgumentException if the thread is negative or the language blank
     * @throws NullPointerException if the time is missing
     */
    public Subscription {
        var _ = new Recipient(chat, thread);
        if (language != null && language.isBlank()) {
            throw new IllegalArgumentException("language is blank");
        }
        Objects.requireNonNull(since, "since");
        settings = settings == null ? Settings.STANDARD : settings;
    }

    /** A subscription that begins now. */
    public static Subscription of(Recipient recipient, @Nullable String language, Instant now) {
        return new Subscription(
                recipient.chat(), recipient.thread(), language, now, null, Settings.STANDARD);
    }

    /** The same with other settings. */
    public Subscription with(Settings changed) {
        return new Subscription(chat, thread, language, since, type, changed);
    }

    /** The same in another language of the bot. */
    public Subscription in(String other) {
        return new Subscription(chat, thread, other, since, type, settings);
    }

    /**
     * The same for another topic of the chat.
     *
     * @param from what Parley made before is not told there
     */
    public Subscription at(Recipient place, Instant from) {
        return new Subscription(place.chat(), place.thread(), language, from, type, settings);
    }

    /** The same, of a chat of which it is known what sort it is. */
    public Subscription of(ChatType known) {
        return new Subscription(chat, thread, language, since, known, settings);
    }

    /** The same under the id that a group goes on under once it is a supergroup. */
    public Subscription movedTo(long newChat) {
        return new Subscription(newChat, thread, language, since, ChatType.SUPERGROUP, settings);
    }

    /** What sort of chat it is; guessed from its id where nobody said. */
    public ChatType chatType() {
        return type == null ? ChatType.guess(chat) : type;
    }

    /** Who subscribed. */
    public Recipient recipient() {
        return new Recipient(chat, thread);
    }

    /**
     * Whether a record of this time is told; one made in the very moment of the subscription is.
     */
    public boolean covers(Instant made) {
        return !made.isBefore(since);
    }
}
