/**
 * What people read.
 *
 * <p>An {@link parley.notifier.message.Alert} is the content of one alert, cleaned and bounded, in
 * the reader's language as far as the sources allow; it is kept in the delivery until it is sent,
 * so that a restart sends the same. {@link parley.notifier.message.AlertHtml} and {@link
 * parley.notifier.message.AlertText} write it for Telegram and for plain text. The bot has its own
 * words.
 */
@NullMarked
package parley.notifier.message;

import org.jspecify.annotations.NullMarked;
