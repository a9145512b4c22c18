/** {@code parley read}: documents as the service reads them, for programs and for people. */
@NullMarked
package parley.app.read;

import org.jspecify.annotations.NullMarked;
