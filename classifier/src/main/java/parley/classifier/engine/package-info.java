/**
 * Matching articles against very many rules, fast.
 *
 * <p>An article is cut into words once ({@link parley.classifier.engine.ArticleWords}), whatever
 * the number of rule sets that look at it. Each set's lexicon turns words into its units (words,
 * numbers, phrases) and units into groups, which all rules and tracks share. Rules are anchored on
 * the group that is least likely to occur, with a second one beside it: what an article does not
 * name costs nothing. Of the rules that remain, conditions are nodes of a graph in which equal
 * conditions are one node, evaluated once an article; places of a group are gathered when first
 * asked for.
 *
 * <p>An {@link parley.classifier.engine.Engine} is immutable and read by any number of threads.
 * What one article needs meanwhile is scratch memory from a bounded pool and not from the thread:
 * virtual threads come and go, and each would bring its own.
 *
 * <p>The meaning of rules is defined by the plain matcher in {@code match}; this one must always
 * answer the same, and tests hold it to that.
 */
@NullMarked
package parley.classifier.engine;

import org.jspecify.annotations.NullMarked;
