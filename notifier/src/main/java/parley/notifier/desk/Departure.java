package parley.notifier.desk;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.delivery.Operation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What goes when an alert has its turn: alone, or together with what waits for the same recipient.
 * What has waited for long is decided anew before: meanwhile news gets old and quiet hours begin.
 */
final class Departure {
    /** So long a decision to tell something is good. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Planner planner;
    private final int bundle;
    private final InstantSource instants;

    /**
     * Lets nothing go yet.
     *
     * @param bundle how many alerts go one by one; 0 for any number
     */
    Departure(Planner planner, int bundle, InstantSource instants) {
        this.planner = planner;
        this.bundle = bundle;
        this.instants = instants;
    }

    /**
     * Puts {@code sending} into the draft.
     *
     * @return the call for it; empty if it is not to be told now after all
     */
    Optional<Errand.Tell> begin(DeliveryKey key, Draft draft) {
        for (Delivery waiting : together(key, draft)) {
            if (isOld(waiting)) {
                planner.again(waiting.key(), draft);
            }
        }
        List<Delivery> together = together(key, draft);
        if (together.isEmpty()) {
            return Optional.empty();
        }
        Instant now = instants.instant();
        String group = listed(together) ? Long.toString(together.getFirst().sequence()) : null;
        List<Delivery> sending = together.stream().map(d -> d.sending(group, now)).toList();
        sending.forEach(draft::put);
        return Optional.of(Errand.Tell.of(sending));
    }

    /** The delivery and what goes with it; nothing if it is in line no more. */
    private List<Delivery> together(DeliveryKey key, Draft draft) {
        return draft.live(key)
                .filter(delivery -> delivery.state().inLine())
                .map(first -> Group.around(first, draft.live(key.recipient()), bundle))
                .orElse(List.of());
    }

    /** A call that is in doubt is made again, whatever has come meanwhile. */
    private boolean isOld(Delivery waiting) {
        return waiting.state() == DeliveryState.PLANNED
                && waiting.updatedAt().plus(FRESH).isBefore(instants.instant());
    }

    private static boolean listed(List<Delivery> together) {
        var next = together.getFirst().pending();
        return together.size() > 1
                || (next != null && next.operation() == Operation.SEND && next.digest());
    }
}
