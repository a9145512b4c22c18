package parley.notifier.transport;

import org.jspecify.annotations.Nullable;

import parley.notifier.subscription.Recipient;

/**
 * An update from the people's side.
 *
 * @param update its id, growing
 * @param message what somebody wrote; null if the update is something else or cannot be read
 */
public record Incoming(int update, @Nullable Post message) {
    /**
     * A message to the bot, or one that it can see in a group.
     *
     * @param place where it was written, and where an answer goes
     * @param personal whether it is a chat with one person
     * @param text its text; null for a picture, a sticker and the like
     * @param language ISO 639-1 code that the writer's Telegram is set to; null if unknown
     */
    public record Post(
            Recipient place, boolean personal, @Nullable String text, @Nullable String language) {}
}
