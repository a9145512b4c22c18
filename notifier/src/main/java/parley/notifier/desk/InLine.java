package parley.notifier.desk;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.subscription.Recipient;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Keeps the lines in step with the books. */
final class InLine implements Books.Watcher {
    private final Lines lines;
    private final Courier courier;
    private final Predicate<Recipient> served;

    /**
     * Of those that the transport serves.
     *
     * @param courier knows which calls are under way already
     */
    InLine(Lines lines, Courier courier, Predicate<Recipient> served) {
        this.lines = lines;
        this.courier = courier;
        this.served = served;
    }

    /** Takes up what was planned before; what is under way already is waited for. */
    void resume(Books books) {
        books.watch(this);
        List<Delivery> waiting =
                books.live().stream()
                        .filter(delivery -> delivery.state().inLine())
                        .filter(delivery -> served.test(delivery.key().recipient()))
                        .sorted(Comparator.comparingLong(Delivery::sequence))
                        .toList();
        waiting.forEach(lines::add);
        List<Delivery> sending =
                waiting.stream().filter(d -> d.state() == DeliveryState.SENDING).toList();
        for (List<Delivery> together : Group.of(sending)) {
            var tell = Errand.Tell.of(together);
            if (courier.has(tell)) {
                lines.of(tell.to()).begin(tell);
            }
        }
    }

    @Override
    public void left(Delivery before) {
        lines.of(before.key().recipient()).remove(before);
    }

    @Override
    public void came(Delivery after) {
        if (served.test(after.key().recipient())) {
            lines.add(after);
        }
    }
}
