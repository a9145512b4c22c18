/** What the notifier counts, what each number means, and how they relate. */
@NullMarked
package parley.notifier.measure;

import org.jspecify.annotations.NullMarked;
