/**
 * Joining: which reports are of one thing, what of it is new, and how it is put in words.
 *
 * <p>Plain code without Kafka and without a clock: an open development and a match go in, the next
 * revision comes out. All windows run on the articles' own times, so that a replay gives the same
 * answer.
 */
@NullMarked
package parley.classifier.development;

import org.jspecify.annotations.NullMarked;
