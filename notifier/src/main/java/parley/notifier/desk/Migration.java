package parley.notifier.desk;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.time.Instant;
import java.util.Optional;

/** Moves all there is about a group to the id that it goes on under. */
final class Migration {
    private Migration() {}

    /** Puts the move of subscriptions and deliveries into the draft. */
    static void move(long from, long to, Instant now, Draft draft) {
        for (Recipient old : draft.mentioned(from)) {
            var place = new Recipient(to, old.thread());
            Optional<Subscription> subscription = draft.subscription(old);
            if (subscription.isPresent()) {
                draft.end(old);
                if (draft.subscription(place).isEmpty()) {
                    draft.put(subscription.get().movedTo(to));
                }
            }
            for (DeliveryKey key : draft.keysOf(old)) {
                Optional<Delivery> delivery = draft.delivery(key);
                draft.forget(key);
                boolean there = draft.knows(new DeliveryKey(key.development(), place));
                delivery.filter(_ -> !there)
                        .map(known -> known.movedTo(to, now).queued(draft.takeSequence()))
                        .ifPresent(draft::put);
            }
        }
    }
}
