/** What services need to know of texts. */
@NullMarked
package parley.runtime.text;

import org.jspecify.annotations.NullMarked;
