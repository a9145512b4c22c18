/**
 * Finding in an article what the rules describe.
 *
 * <p>A {@link parley.classifier.match.RuleSet} is a folder of rules compiled for every track and
 * language: immutable, shared by all threads, replaced as a whole. What fires is found by the
 * {@link parley.classifier.engine.Engine}; what of it is published is chosen here.
 *
 * <p>Beside it stands the plain matcher, {@code Reference}: every condition is a {@code Check} that
 * is evaluated on its own over a {@code Reading} of the article. It is slow and easy to follow; it
 * defines what rules mean, and the engine is held to it by tests.
 */
@NullMarked
package parley.classifier.match;

import org.jspecify.annotations.NullMarked;
