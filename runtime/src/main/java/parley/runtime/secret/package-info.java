/** What is made of secrets without giving them away. */
@NullMarked
package parley.runtime.secret;

import org.jspecify.annotations.NullMarked;
