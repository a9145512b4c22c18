/**
 * The feeds that an operator follows and the outlets behind them, as {@code feeds.yaml} lists them.
 */
@NullMarked
package parley.ingest.feed;

import org.jspecify.annotations.NullMarked;
