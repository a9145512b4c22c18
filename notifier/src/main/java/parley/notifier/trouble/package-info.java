/**
 * What goes wrong for a while: each {@link parley.notifier.trouble.Trouble} is told once on the log
 * when it begins and once when it ends, and shows in the service's condition in between.
 */
@NullMarked
package parley.notifier.trouble;

import org.jspecify.annotations.NullMarked;
