/**
 * Alerts without Telegram: printed for whoever reads the terminal, one implicit subscriber with the
 * same guarantees as a chat.
 */
@NullMarked
package parley.notifier.terminal;

import org.jspecify.annotations.NullMarked;
