/**
 * Finding in an article what the rules describe.
 *
 * <p>A {@link parley.classifier.match.RuleSet} is a folder of rules compiled for every track and
 * language: immutable, shared by all threads, replaced as a whole. An article is cut into words
 * once; words that rules know get term ids with their positions; conditions are then answered from
 * the positions alone, and a match carries its evidence without a second pass.
 */
@NullMarked
package parley.classifier.match;

import org.jspecify.annotations.NullMarked;
