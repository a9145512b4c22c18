/**
 * The notifier, measured against the strict Bot API double on the loopback address: how fast it is,
 * how near to Telegram's limits it goes and how often it is refused for that.
 */
@NullMarked
package parley.bench.notifier;

import org.jspecify.annotations.NullMarked;
