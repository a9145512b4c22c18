/**
 * Subscription lists of feed readers (OPML): read into entries of {@code feeds.yaml}, and written
 * from them, with titles and groups.
 */
@NullMarked
package parley.ingest.opml;

import org.jspecify.annotations.NullMarked;
