/**
 * Feeds to articles.
 *
 * <pre>
 * feeds ─► {@link parley.ingest.poll} ─► talks.sightings ─► {@link parley.ingest.article} ─► talks.articles
 * </pre>
 */
@NullMarked
package parley.ingest;

import org.jspecify.annotations.NullMarked;
