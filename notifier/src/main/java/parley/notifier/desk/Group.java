package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.delivery.Operation;
import parley.notifier.delivery.Pending;
import parley.notifier.message.Alert;
import parley.notifier.message.Listing;
import parley.notifier.message.Message;
import parley.notifier.transport.Call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What goes to a chat in one message. */
final class Group {
    private Group() {}

    /**
     * What goes together with the one whose turn it is: the digest it is part of, or all alerts
     * that wait where they are over so many; else it goes alone.
     *
     * @param waiting what waits for the recipient, in order
     * @param most how many alerts go one by one; 0 for any number
     */
    static List<Delivery> around(Delivery first, List<Delivery> waiting, int most) {
        Pending next = first.pending();
        if (next == null || next.operation() != Operation.SEND) {
            return List.of(first);
        }
        List<Delivery> alike =
                waiting.stream()
                        .filter(delivery -> delivery.state() != DeliveryState.HELD)
                        .filter(delivery -> isSendLike(next, delivery.pending()))
                        .toList();
        boolean together = next.digest() || (most > 0 && alike.size() > most);
        return together && !alike.isEmpty() ? alike : List.of(first);
    }

    private static boolean isSendLike(Pending first, @Nullable Pending other) {
        return other != null
                && other.operation() == Operation.SEND
                && other.digest() == first.digest();
    }

    /** What deliveries that say {@code sending} were sent as: one by one, or as one message. */
    static Collection<List<Delivery>> of(Collection<Delivery> sending) {
        Map<String, List<Delivery>> groups = new LinkedHashMap<>();
        for (Delivery delivery : sending) {
            String group = Objects.requireNonNull(delivery.pending()).group();
            String name =
                    group == null
                            ? delivery.key().text()
                            : delivery.key().recipient().key() + " " + group;
            groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(delivery);
        }
        return groups.values();
    }

    /** The call for deliveries that are sent together. */
    static Call call(List<Delivery> deliveries) {
        Delivery first = deliveries.getFirst();
        Pending pending = Objects.requireNonNull(first.pending());
        if (pending.group() == null) {
            return first.call();
        }
        List<Alert> alerts =
                deliveries.stream()
                        .map(delivery -> Objects.requireNonNull(delivery.pending()).alert())
                        .map(Objects::requireNonNull)
                        .toList();
        boolean silent =
                deliveries.stream().allMatch(d -> Objects.requireNonNull(d.pending()).silent());
        var listing = new Listing(pending.digest(), alerts, alerts.getFirst().language());
        return new Call.Send(new Message.Listed(listing), null, silent, pending.preview());
    }
}
