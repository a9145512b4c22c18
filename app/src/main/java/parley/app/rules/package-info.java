/**
 * What the {@code parley rules} commands print: for people, in colours on a terminal, and as JSON.
 */
@NullMarked
package parley.app.rules;

import org.jspecify.annotations.NullMarked;
