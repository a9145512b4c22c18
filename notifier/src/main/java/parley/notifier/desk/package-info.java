/**
 * The one active instance: who it is, what it knows, and what it writes.
 *
 * <p>A {@link parley.notifier.desk.Desk} is a member of the notifier's consumer group, which
 * subscribes to the one partition of {@code talks.deliveries}; whoever owns that partition is
 * active, the others stand by. The owner opens the desk: its transactional producer fences every
 * older one, {@code talks.subscriptions} and {@code talks.deliveries} are read to their ends into
 * the {@code Books}, and {@code talks.developments} is read on from the group's offsets.
 *
 * <p>One thread takes turns. In each it settles what became of calls, fulfils people's requests,
 * plans deliveries and writes {@code sending} for what the {@code Lines} let go, all in one
 * transaction with the offsets and the group's metadata; only after that it hands what is to be
 * sent to the {@code Courier}, whose threads make the calls. A transaction costs Kafka the same for
 * one record as for a hundred: between turns it waits for a moment, and what became of calls
 * gathers. The books change only after a commit; when one fails the desk is closed and opened again
 * from what Kafka holds, and what became of calls meanwhile is not forgotten.
 */
@NullMarked
package parley.notifier.desk;

import org.jspecify.annotations.NullMarked;
