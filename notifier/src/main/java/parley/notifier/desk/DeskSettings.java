package parley.notifier.desk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What an operator or a test decides.
 *
 * @param language ISO 639-1 code for subscriptions that name none
 * @param recheck how long nothing is sent after the bot token was refused
 * @param random spreads waits
 */
public record DeskSettings(String language, Duration recheck, RandomGenerator random) {}
