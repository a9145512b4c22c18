/** How fast and when again: token buckets, waits that grow, and time that never goes backwards. */
@NullMarked
package parley.notifier.pace;

import org.jspecify.annotations.NullMarked;
