package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;

/**
 * Who asked what where.
 *
 * @param place where it was asked, and where the answer goes
 * @param chat what sort of chat that is
 * @param person Telegram's id of the person; 0 for one who hides it
 * @param language ISO 639-1 code that the person's Telegram is set to; null if unknown
 * @param message the message that asks, or the one under which a button was pressed
 * @param query id of the press; null if it was written
 */
public record Asked(
        Recipient place,
        ChatType chat,
        long person,
        @Nullable String language,
        int message,
        @Nullable String query) {
    /** Whether a button was pressed, so that the message above it can be changed. */
    public boolean pressed() {
        return query != null;
    }

    /** Whether it is between one person and the bot. */
    public boolean personal() {
        return chat == ChatType.PRIVATE;
    }
}
