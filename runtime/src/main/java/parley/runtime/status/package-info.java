/** How a process's health and numbers are read from outside. */
@NullMarked
package parley.runtime.status;

import org.jspecify.annotations.NullMarked;
