package parley.notifier.transport;

/**
 * How fast messages may go out.
 *
 * @param chatBurst messages to one chat that may go at once after a rest
 * @param chatPerSecond messages a second to one chat after that
 * @param groupPerMinute messages to one group, supergroup or channel within any minute
 * @param botPerSecond messages to all chats together within any second
 */
public record PaceLimits(
        double chatBurst, double chatPerSecond, int groupPerMinute, int botPerSecond) {
    /** The most that Telegram sells: "paid broadcasts" (core.telegram.org/bots/faq). */
    public static final int MOST_PER_SECOND = 1_000;

    /**
     * Telegram's: about one message a second to one chat, short bursts pass; 20 a minute to one
     * group; about 30 a second over all chats, of which bursts are part
     * (core.telegram.org/bots/faq, "My bot is hitting limits").
     */
    public static final PaceLimits TELEGRAM = new PaceLimits(3, 1, 20, 30);

    /** None worth speaking of. */
    public static final PaceLimits NONE =
            new PaceLimits(1e9, 1e9, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** The same for a bot that may send another number of messages a second to all chats. */
    public PaceLimits withBotPerSecond(int messages) {
        return new PaceLimits(chatBurst, chatPerSecond, groupPerMinute, messages);
    }
}
