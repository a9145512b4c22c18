/**
 * The {@code parley} command: one service, or all of them in one process.
 *
 * <p>Exit codes: 0 done, 1 it ran and found something wrong, 2 it was called or configured wrongly.
 */
@NullMarked
package parley.app;

import org.jspecify.annotations.NullMarked;
