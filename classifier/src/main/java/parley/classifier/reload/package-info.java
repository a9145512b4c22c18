/**
 * Changing the rules while they run. A {@link parley.classifier.reload.RuleWatch} sees that the
 * folder's files say something else, reads, compiles and tests them on a thread of its own, and
 * puts them to work for later articles. A set that would alert far more than the one at work has
 * its changed rules held: they only count until an operator promotes them.
 *
 * <p>What must outlive an instance is on {@code talks.rules}: which set each instance works by,
 * which rules are held, which were promoted, and the files of the last set at work in full.
 */
@NullMarked
package parley.classifier.reload;

import org.jspecify.annotations.NullMarked;
