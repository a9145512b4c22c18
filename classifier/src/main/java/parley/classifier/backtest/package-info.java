/**
 * What two rule sets would have told of the same articles, by the very code that the stream hosts:
 * articles go through matching one by one, and what alerts goes through joining in the order of the
 * articles' own times.
 */
@NullMarked
package parley.classifier.backtest;

import org.jspecify.annotations.NullMarked;
