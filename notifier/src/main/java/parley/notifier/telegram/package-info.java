/**
 * The Bot API, through the TelegramBots library.
 *
 * <p>Nothing of the library leaves this package: calls give {@link
 * parley.notifier.transport.CallResult}s, updates become {@link
 * parley.notifier.transport.Incoming}. The library's and OkHttp's exceptions may carry addresses,
 * and every address of the Bot API holds the bot token; they are therefore turned into values here
 * and are neither logged nor passed on as causes.
 */
@NullMarked
package parley.notifier.telegram;

import org.jspecify.annotations.NullMarked;
