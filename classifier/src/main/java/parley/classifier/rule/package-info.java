/**
 * Rules as operators write them: when an article is a report of a kind of development at a stage.
 *
 * <p>A {@link parley.classifier.rule.RuleFolder} holds all that one folder says: rules with their
 * tests, word lists, tracks and a revision, the hash of its files. Reading it reports every mistake
 * at once, each with its place and what was expected there.
 */
@NullMarked
package parley.classifier.rule;

import org.jspecify.annotations.NullMarked;
