/** What {@code parley replay} reads and prints. */
@NullMarked
package parley.app.replay;

import org.jspecify.annotations.NullMarked;
