package parley.notifier.transport;

/**
 * How fast messages may go out.
 *
 * @param chatBurst messages to one chat that may go at once after a rest
 * @param chatPerSecond messages a second to one chat after that
 * @param overallBurst the same for all chats together
 * @param overallPerSecond the same for all chats together
 */
public record PaceLimits(
        double chatBurst, double chatPerSecond, double overallBurst, double overallPerSecond) {
    /**
     * Telegram's: about one message a second to one chat, short bursts pass; about 30 a second over
     * all chats, of which bursts are part (core.telegram.org/bots/faq, "My bot is hitting limits").
     */
    public static final PaceLimits TELEGRAM = new PaceLimits(3, 1, 4, 26);

    /** None worth speaking of. */
    public static final PaceLimits NONE = new PaceLimits(1e9, 1e9, 1e9, 1e9);
}
