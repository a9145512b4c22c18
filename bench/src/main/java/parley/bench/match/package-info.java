/**
 * How many articles a second the classifier's engine matches against the shipped rules and against
 * thousands of made-up ones, how long those take to compile, and what memory they need.
 */
@NullMarked
package parley.bench.match;

import org.jspecify.annotations.NullMarked;
