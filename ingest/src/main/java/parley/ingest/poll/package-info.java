/**
 * Polling: when a feed is due, what one poll brings, and how the share of the feeds that this
 * instance owns is read, published and remembered exactly once.
 *
 * <p>The feeds are shared among instances by the partitions of {@code talks.feeds}: a feed belongs
 * to the partition of its address, a partition to one member of a consumer group. The owner of a
 * partition has a transactional producer named after it; taking over fences the former owner,
 * aborts what it had open, and reads the partition to its end. From then on a poll's sightings and
 * the state that says "seen" are committed together, with the group's metadata, so that nothing of
 * a former owner can still appear.
 */
@NullMarked
package parley.ingest.poll;

import org.jspecify.annotations.NullMarked;
