package parley.notifier.transport;

import org.jspecify.annotations.Nullable;

import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;

import java.util.List;

/**
 * An update from the people's side.
 *
 * @param update its id, growing
 * @param event what happened; null if it is of no interest or cannot be read
 */
public record Incoming(int update, @Nullable Event event) {
    /** What can happen there. */
    public sealed interface Event {}

    /**
     * A person, as far as Telegram tells.
     *
     * @param id Telegram's id of the person; 0 if nobody is named
     * @param language ISO 639-1 code that the person's Telegram is set to; null if unknown
     * @param asChat whether they speak as the chat itself, as administrators may who hide their
     *     names
     */
    public record Person(long id, @Nullable String language, boolean asChat) {
        /** Nobody whom Telegram names. */
        public static final Person NOBODY = new Person(0, null, false);
    }

    /**
     * A message to the bot, or one that it can see in a group.
     *
     * @param place where it was written, and where an answer goes
     * @param chat what sort of chat that is
     * @param by who wrote it
     * @param message its id
     * @param text its text; null for a picture, a sticker and the like
     * @param repliedTo what comes back from the buttons under the bot's message that it replies to;
     *     empty if it replies to none, or to one without buttons
     * @param repliedMessage the id of that message; null if it replies to none
     */
    public record Post(
            Recipient place,
            ChatType chat,
            Person by,
            int message,
            @Nullable String text,
            List<String> repliedTo,
            @Nullable Integer repliedMessage)
            implements Event {
        /** Copies the list. */
        public Post {
            repliedTo = List.copyOf(repliedTo);
        }

        /** Whether it is a chat with one person. */
        public boolean personal() {
            return chat == ChatType.PRIVATE;
        }
    }

    /**
     * A button was pressed.
     *
     * @param query id of the press, which is answered by it
     * @param place the chat of the message
     * @param message the message that the button is under
     * @param data what the button sends back
     */
    public record Press(
            String query, Recipient place, ChatType chat, Person by, int message, String data)
            implements Event {}

    /** How the bot stands in a chat. */
    public enum Standing {
        /** It may write there. */
        WRITES,
        /** It is there but may not write. */
        READS,
        /** It is not there: blocked, removed, or it never was. */
        OUT
    }

    /**
     * The bot's standing in a chat has changed.
     *
     * @param title the chat's name; empty for a person
     * @param by who changed it
     */
    public record Membership(
            long chatId, ChatType chat, String title, Person by, Standing before, Standing after)
            implements Event {}

    /** A group lives on under another id. */
    public record Moved(long from, long to) implements Event {}

    /** A forum topic was closed, or opened again. */
    public record TopicTurned(Recipient place, boolean open) implements Event {}
}
