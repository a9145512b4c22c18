/** How well and how fast reports are joined. */
@NullMarked
package parley.bench.joining;

import org.jspecify.annotations.NullMarked;
