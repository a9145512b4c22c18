/** What ingest counts, what each number means, and how they relate. */
@NullMarked
package parley.ingest.measure;

import org.jspecify.annotations.NullMarked;
