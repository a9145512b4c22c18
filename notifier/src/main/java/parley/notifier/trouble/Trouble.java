package parley.notifier.trouble;

/** Something that keeps the notifier from part of its work until it is over. */
public enum Trouble {
    /** Kafka does not answer, or not as it should. */
    KAFKA("Kafka"),
    /** Telegram does not accept the bot token. */
    UNAUTHORIZED("The bot token"),
    /** Somebody else asks for the bot's updates. */
    CONFLICT("Asking for updates"),
    /** Telegram does not answer when asked for updates. */
    POLLING("Telegram, asked for updates,"),
    /** Telegram posts updates and they do not arrive. */
    WEBHOOK("The webhook"),
    /** Calls to Telegram fail. */
    SENDING("Sending");

    private final String subject;

    Trouble(String subject) {
        this.subject = subject;
    }

    String subject() {
        return subject;
    }
}
