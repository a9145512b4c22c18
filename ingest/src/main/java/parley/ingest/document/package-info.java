/** Feed documents as their publishers wrote them, read into one shape whatever their format. */
@NullMarked
package parley.ingest.document;

import org.jspecify.annotations.NullMarked;
