/**
 * Articles' pages, for feeds that give only the beginnings of texts: whether robots may read one,
 * and what in it is the text.
 */
@NullMarked
package parley.ingest.page;

import org.jspecify.annotations.NullMarked;
