package parley.notifier.desk;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.feedback.Ballots;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is committed on Kafka, in memory: who subscribed, what is to be sent, what has ended. Of a
 * delivery that has ended only its existence is kept. Not thread-safe.
 */
final class Books {
    private final NavigableMap<Recipient, Subscription> subscriptions = new TreeMap<>();
    private final Map<Recipient, Map<String, Delivery>> live = new HashMap<>();
    private final Map<Recipient, Set<String>> ended = new HashMap<>();
    // Many recipients are told of the same development: its id is kept once.
    private final Map<String, String> ids = new HashMap<>();
    private final Ballots ballots = new Ballots();
    private long nextSequence;
    private int waiting;

    void put(Subscription subscription) {
        subscriptions.put(subscription.recipient(), subscription);
    }

    void end(Recipient recipient) {
        subscriptions.remove(recipient);
    }

    void put(Delivery delivery) {
        DeliveryKey key = delivery.key();
        forget(key);
        nextSequence = Math.max(nextSequence, delivery.sequence() + 1);
        String id = ids.computeIfAbsent(key.development(), development -> development);
        if (delivery.state().ended()) {
            ended.computeIfAbsent(key.recipient(), _ -> new HashSet<>()).add(id);
        } else {
            live.computeIfAbsent(key.recipient(), _ -> new LinkedHashMap<>()).put(id, delivery);
            waiting++;
        }
    }

    void forget(DeliveryKey key) {
        Map<String, Delivery> mine = live.get(key.recipient());
        if (mine != null && mine.remove(key.development()) != null) {
            waiting--;
            if (mine.isEmpty()) {
                live.remove(key.recipient());
            }
        }
        Set<String> past = ended.get(key.recipient());
        if (past != null && past.remove(key.development()) && past.isEmpty()) {
            ended.remove(key.recipient());
        }
    }

    /** Who voted on what. */
    Ballots ballots() {
        return ballots;
    }

    Optional<Subscription> subscription(Recipient recipient) {
        return Optional.ofNullable(subscriptions.get(recipient));
    }

    Collection<Subscription> subscriptions() {
        return subscriptions.values();
    }

    /** Every recipient of a chat: the chat itself and its topics. */
    Set<Recipient> recipientsOf(long chat) {
        return subscriptions
                .subMap(new Recipient(chat, 0), true, new Recipient(chat, Integer.MAX_VALUE), true)
                .keySet();
    }

    Optional<Delivery> live(DeliveryKey key) {
        return Optional.ofNullable(
                live.getOrDefault(key.recipient(), Map.of()).get(key.development()));
    }

    /** All that is to be sent, in no order. */
    List<Delivery> live() {
        List<Delivery> all = new ArrayList<>(waiting);
        live.values().forEach(mine -> all.addAll(mine.values()));
        return all;
    }

    /** Everything there is about a recipient, ended or not. */
    Set<DeliveryKey> keysOf(Recipient recipient) {
        Set<DeliveryKey> keys = new HashSet<>();
        live.getOrDefault(recipient, Map.of())
                .keySet()
                .forEach(id -> keys.add(new DeliveryKey(id, recipient)));
        ended.getOrDefault(recipient, Set.of())
                .forEach(id -> keys.add(new DeliveryKey(id, recipient)));
        return keys;
    }

    boolean knows(DeliveryKey key) {
        return live.getOrDefault(key.recipient(), Map.of()).containsKey(key.development())
                || ended.getOrDefault(key.recipient(), Set.of()).contains(key.development());
    }

    /** The sequence number of the next delivery. */
    long nextSequence() {
        return nextSequence;
    }

    int waiting() {
        return waiting;
    }
}
