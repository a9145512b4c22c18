/** Folders that an operator edits while a service runs. */
@NullMarked
package parley.runtime.file;

import org.jspecify.annotations.NullMarked;
