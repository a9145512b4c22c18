/** What operators look at when they tune rules: matches that nobody was told of, and votes. */
@NullMarked
package parley.classifier.review;

import org.jspecify.annotations.NullMarked;
