package parley.notifier.desk;

import parley.notifier.message.Names;

import java.time.Duration;
import java.time.Instant;

/** Planners for tests. */
final class Planners {
    private Planners() {}

    /** One that serves everybody at one moment and holds nothing for being too much. */
    static Planner at(Instant now) {
        var flood = new Flood(0);
        var choosing =
                new Choosing(
                        "en", Duration.ofHours(24), new Names(), flood, new Reasons(), () -> now);
        return new Planner(_ -> true, new Chronicle(), flood, choosing, () -> {}, () -> now);
    }
}
