/**
 * The bot that people write to.
 *
 * <p>{@link parley.notifier.bot.UpdatePolling} asks for updates, or {@link
 * parley.notifier.bot.WebhookWatch} has them posted; {@link parley.notifier.bot.Commands} reads
 * what somebody wrote or pressed into a {@link parley.notifier.bot.Request}, having asked Telegram
 * whether they may; the {@link parley.notifier.bot.RequestDesk} takes it, and there the {@link
 * parley.notifier.bot.Reception} fulfils it on the {@link parley.notifier.bot.Records}. An update
 * is confirmed to Telegram only when what it caused is committed on Kafka, together with its id:
 * when it comes again after a kill in between, it is passed over.
 *
 * <p>What Telegram is told of commands is made of the same list that commands are read by. All
 * texts stand in property files beside these classes, one a language.
 */
@NullMarked
package parley.notifier.bot;

import org.jspecify.annotations.NullMarked;
