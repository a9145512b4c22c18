package parley.notifier.bot;

/** Why something that was asked is not done. */
public enum Denial {
    /** Only those who administer the chat may. */
    NOT_ADMIN("denied.admins"),
    /** Telegram could not be asked who administers the chat. */
    CANNOT_ASK("denied.cannot-ask"),
    /** There is no such chat, or the bot is not in it. */
    UNKNOWN_CHAT("denied.unknown-chat"),
    /** Too much was asked in a short time. */
    TOO_FAST("denied.too-fast"),
    /** The button is of a former version. */
    STALE("denied.stale");

    private final String text;

    Denial(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
