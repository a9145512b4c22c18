package parley.notifier.transport;

import parley.notifier.webhook.Webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where people's messages to the bot come from. One thread asks at a time. */
public interface UpdateSource {
    /** The bot's user name, without the {@code @}; the first call that proves a token. */
    CallResult<String> identify();

    /**
     * Asks for updates and confirms all before the offset.
     *
     * @param offset id of the first update wanted; 0 for the oldest that is unconfirmed
     * @param wait how long the server may hold the call while there are none
     */
    CallResult<List<Incoming>> poll(int offset, Duration wait);

    /** Has updates posted there from now on; polls are refused then. */
    CallResult<Boolean> setWebhook(Webhook webhook);

    /** Has updates posted no more; those that wait can be asked for. */
    CallResult<Boolean> deleteWebhook();

    /** How updates are posted, if they are. */
    CallResult<WebhookStatus> webhook();

    /**
     * Reads an update that was posted; empty if it is none. Any thread may call it, also during
     * another call.
     */
    Optional<Incoming> read(byte[] posted);

    /** Tells Telegram which commands there are. */
    CallResult<Boolean> announce(CommandList commands);

    /** Who has a say where. */
    ChatMembers members();

    /** Ends a call that is waiting; the next one works again. */
    void interrupt();
}
