/**
 * The bot that people write to.
 *
 * <p>{@link parley.notifier.bot.UpdatePolling} asks for updates; what somebody wrote is read into a
 * {@link parley.notifier.bot.Request}, which the {@link parley.notifier.bot.RequestDesk} takes. An
 * update is confirmed to Telegram only when what it caused is committed on Kafka; after a kill in
 * between it comes again, which changes nothing.
 */
@NullMarked
package parley.notifier.bot;

import org.jspecify.annotations.NullMarked;
