package parley.testkit.telegram;

import java.time.Duration;

/**
 * How fast a bot may send
 * (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 *
 * @param chatInterval the time one message to a chat takes from its allowance
 * @param chatBurst how many messages to one chat may follow each other at once
 * @param groupPerMinute how many messages one group or channel may get within any minute
 * @param botPerSecond how many messages may go to all chats within any second
 * @param freezing whether after a 429 every call of the bot but getUpdates is refused until the
 *     wait it asks for is over
 */
public record PaceLimits(
        Duration chatInterval,
        int chatBurst,
        int groupPerMinute,
        int botPerSecond,
        boolean freezing) {
    /** Limits that refuse only what comes too early. */
    public PaceLimits(Duration chatInterval, int chatBurst, int groupPerMinute, int botPerSecond) {
        this(chatInterval, chatBurst, groupPerMinute, botPerSecond, false);
    }

    /** Telegram's: 1 a second to a chat in bursts of 3, 20 a minute to a group, 30 a second. */
    public static PaceLimits telegram() {
        return new PaceLimits(Duration.ofSeconds(1), 3, 20, 30);
    }

    /** The same for a bot that may send so many a second, as one that pays for 1,000 may. */
    public PaceLimits withBotPerSecond(int count) {
        return new PaceLimits(chatInterval, chatBurst, groupPerMinute, count, freezing);
    }

    /** The same, and a 429 stops the whole bot. */
    public PaceLimits withFreezing() {
        return new PaceLimits(chatInterval, chatBurst, groupPerMinute, botPerSecond, true);
    }
}
