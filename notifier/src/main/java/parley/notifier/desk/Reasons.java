package parley.notifier.desk;

import parley.notifier.delivery.Reason;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often chats were not told, by reason. Thread-safe. */
final class Reasons {
    private final Map<Reason, LongAdder> counts = new EnumMap<>(Reason.class);

    Reasons() {
        for (Reason reason : Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    void count(Reason reason) {
        LongAdder count = counts.get(reason);
        if (count != null) {
            count.increment();
        }
    }

    /** As of now. */
    Map<Reason, Long> all() {
        Map<Reason, Long> all = new EnumMap<>(Reason.class);
        counts.forEach((reason, count) -> all.put(reason, count.sum()));
        return all;
    }
}
