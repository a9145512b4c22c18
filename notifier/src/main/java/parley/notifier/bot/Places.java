package parley.notifier.bot;

import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which subscription is meant by somebody who writes somewhere. */
final class Places {
    private Places() {}

    /** The place's own, else the only one that its chat has: its alerts go to one topic. */
    static Optional<Subscription> subscription(Recipient place, Records records) {
        return records.subscription(place)
                .or(
                        () -> {
                            List<Recipient> others = records.recipientsOf(place.chat());
                            return others.size() == 1
                                    ? records.subscription(others.getFirst())
                                    : Optional.empty();
                        });
    }

    /** The zone in which times are written there; UTC without a subscription. */
    static ZoneId zone(Recipient place, Records records) {
        return subscription(place, records)
                .map(Subscription::settings)
                .orElse(Settings.STANDARD)
                .zone();
    }
}
