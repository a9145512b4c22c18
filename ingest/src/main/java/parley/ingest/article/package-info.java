/**
 * Articles: what identifies one, how an entry of a feed becomes a sighting of it, and the one stage
 * that turns sightings into articles and their revisions.
 */
@NullMarked
package parley.ingest.article;

import org.jspecify.annotations.NullMarked;
