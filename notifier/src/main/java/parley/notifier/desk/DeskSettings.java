package parley.notifier.desk;

import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What an operator or a test decides.
 *
 * @param language ISO 639-1 code for subscriptions that name none
 * @param recheck how long nothing is sent after the bot token was refused
 * @param random spreads waits
 * @param ageLimit what became news longer ago is told in a digest
 * @param bundle so many alerts may wait for a chat before they become one message; 0 for any number
 * @param flood so many developments may become news within an hour; 0 for any number
 * @param admins chats that are asked about what is more; with none, nothing is held
 */
public record DeskSettings(
        String language,
        Duration recheck,
        RandomGenerator random,
        Duration ageLimit,
        int bundle,
        int flood,
        Set<Long> admins) {
    /** Copies the set. */
    public DeskSettings {
        admins = Set.copyOf(admins);
    }

    /** What is the case where nobody says otherwise. */
    public static DeskSettings standard(String language, Duration recheck, RandomGenerator random) {
        return new DeskSettings(language, recheck, random, Duration.ofHours(24), 3, 20, Set.of());
    }
}
