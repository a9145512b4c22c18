package parley.notifier.bot;

import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;

/**
 * Whose settings are meant: those of the chat where it was asked, or of a channel that a person
 * manages from a private chat.
 *
 * @param recipient the chat, or a topic of it
 * @param type what sort of chat it is
 * @param title its name; empty for the chat where it was asked
 */
public record Target(Recipient recipient, ChatType type, String title) {
    /** The very place. */
    static Target here(Asked asked) {
        return new Target(asked.place(), asked.chat(), "");
    }

    /** How buttons name it: nothing for the very place, else the chat's id to base 36. */
    String code() {
        return title.isEmpty() ? "" : Long.toString(recipient.chat(), Character.MAX_RADIX);
    }

    /** Whether it is another chat than the one where it was asked. */
    boolean elsewhere() {
        return !title.isEmpty();
    }
}
