package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.delivery.Operation;
import parley.notifier.delivery.Pending;
import parley.notifier.measure.Ending;
import parley.notifier.measure.NotifierMetrics;

import java.util.Objects;

/** Counts what begins and ends of what is to be done in chats, by what the books take. */
final class Turnover {
    private final NotifierMetrics metrics;

    Turnover(NotifierMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * A delivery has become another.
     *
     * @param before what was to be done; null if nothing was
     * @param after what the delivery is now; null if nothing is kept about it
     */
    void changed(@Nullable Delivery before, @Nullable Delivery after) {
        Pending next = after == null ? null : after.pending();
        if (before != null && (next == null || !same(before, after, next))) {
            metrics.ended(ending(before, after), after == null ? null : after.reason(), 1);
        }
        if (next != null && (before == null || !same(before, after, next))) {
            metrics.begun();
        }
    }

    /** One revision of one operation; a reply after a change of the message is the rest of that. */
    private static boolean same(Delivery before, @Nullable Delivery after, Pending next) {
        Pending old = Objects.requireNonNull(before.pending());
        boolean rest =
                old.operation() == Operation.EDIT_AND_REPLY && next.operation() == Operation.REPLY;
        return old.revision() == next.revision()
                && (rest || (after != null && Objects.equals(before.told(), after.told())));
    }

    private static Ending ending(Delivery before, @Nullable Delivery after) {
        if (after == null) {
            return Ending.DROPPED;
        }
        if (after.state() == DeliveryState.UNDELIVERABLE) {
            return Ending.UNDELIVERABLE;
        }
        // Only a call changes what a chat was told.
        boolean called =
                before.state() == DeliveryState.SENDING
                        && !Objects.equals(before.told(), after.told());
        if (called) {
            return Ending.DONE;
        }
        return after.pending() == null ? Ending.DROPPED : Ending.SUPERSEDED;
    }
}
