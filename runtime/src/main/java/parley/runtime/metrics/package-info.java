/** How a service's numbers are read from outside. */
@NullMarked
package parley.runtime.metrics;

import org.jspecify.annotations.NullMarked;
