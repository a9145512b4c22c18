package parley.notifier.desk;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.subscription.Recipient;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Deliveries that have ended. Not thread-safe. */
final class Ended {
    private final Map<DeliveryKey, Delivery> all = new HashMap<>();

    void put(Delivery delivery) {
        all.put(delivery.key(), delivery);
    }

    void remove(DeliveryKey key) {
        all.remove(key);
    }

    Optional<Delivery> find(DeliveryKey key) {
        return Optional.ofNullable(all.get(key));
    }

    Set<DeliveryKey> keysOf(Recipient recipient) {
        return all.keySet().stream()
                .filter(key -> key.recipient().equals(recipient))
                .collect(Collectors.toSet());
    }

    Set<DeliveryKey> keysOf(String development) {
        return all.keySet().stream()
                .filter(key -> key.development().equals(development))
                .collect(Collectors.toSet());
    }

    Set<Recipient> recipientsOf(long chat) {
        return all.keySet().stream()
                .map(DeliveryKey::recipient)
                .filter(recipient -> recipient.chat() == chat)
                .collect(Collectors.toSet());
    }
}
