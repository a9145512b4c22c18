/** {@code parley.yaml}: what an operator decides, typed, with every mistake reported at once. */
@NullMarked
package parley.app.config;

import org.jspecify.annotations.NullMarked;
