package parley.testkit.telegram;

import java.time.Duration;

/**
 * How fast a bot may send
 * (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 *
 * @param chatInterval the time one message to a chat takes from its allowance
 * @param chatBurst how many messages to one chat may follow each other at once
 * @param groupPerMinute how many messages one group may get within any minute
 * @param botPerSecond how many messages may go to all chats within any second
 */
public record PaceLimits(
        Duration chatInterval, int chatBurst, int groupPerMinute, int botPerSecond) {
    /** Telegram's: 1 a second to a chat in bursts of 3, 20 a minute to a group, 30 a second. */
    public static PaceLimits telegram() {
        return new PaceLimits(Duration.ofSeconds(1), 3, 20, 30);
    }
}
