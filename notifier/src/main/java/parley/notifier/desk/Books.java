package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.feedback.Ballots;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is committed on Kafka, in memory: who subscribed, what is to be sent, what has ended. Not
 * thread-safe.
 */
final class Books {
    /** What learns of what is to be sent. */
    interface Watcher {
        /** Something is in line no more. */
        void left(Delivery before);

        /** Something is in line, for the first time or otherwise than it was. */
        void came(Delivery after);
    }

    private final NavigableMap<Recipient, Subscription> subscriptions = new TreeMap<>();
    private final Map<Recipient, Map<String, Delivery>> live = new HashMap<>();
    private final NavigableMap<Instant, Set<DeliveryKey>> due = new TreeMap<>();
    private final Ended ended = new Ended();
    private final Ballots ballots = new Ballots();
    private @Nullable Watcher watcher;
    private @Nullable Turnover turnover;
    private long nextSequence;
    private int waiting;
    private int held;

    /** From now on somebody is told of what comes into the line and leaves it. */
    void watch(Watcher told) {
        watcher = told;
    }

    /** From now on what is to be done, and has been, is counted. */
    void count(Turnover counts) {
        turnover = counts;
    }

    void put(Subscription subscription) {
        subscriptions.put(subscription.recipient(), subscription);
    }

    void end(Recipient recipient) {
        subscriptions.remove(recipient);
    }

    void put(Delivery delivery) {
        DeliveryKey key = delivery.key();
        Delivery before = take(key, delivery);
        keep(key, delivery);
        if (watcher != null && delivery.state().inLine()) {
            watcher.came(delivery);
        } else {
            left(before);
        }
    }

    private void keep(DeliveryKey key, Delivery delivery) {
        nextSequence = Math.max(nextSequence, delivery.sequence() + 1);
        if (delivery.state().ended()) {
            ended.put(delivery);
            return;
        }
        ended.remove(key);
        live.computeIfAbsent(key.recipient(), _ -> LinkedHashMap.newLinkedHashMap(1))
                .put(key.development(), delivery);
        if (delivery.state().inLine()) {
            waiting++;
        } else {
            held++;
        }
        if (delivery.heldUntil() != null) {
            due.computeIfAbsent(delivery.heldUntil(), _ -> new LinkedHashSet<>()).add(key);
        }
    }

    void forget(DeliveryKey key) {
        left(take(key, null));
        ended.remove(key);
    }

    private void left(@Nullable Delivery before) {
        if (watcher != null && before != null && before.state().inLine()) {
            watcher.left(before);
        }
    }

    /** Takes out one that has not ended; null if there is none. */
    private @Nullable Delivery take(DeliveryKey key, @Nullable Delivery after) {
        Map<String, Delivery> mine = live.get(key.recipient());
        Delivery before = mine == null ? null : mine.remove(key.development());
        if (turnover != null) {
            turnover.changed(before, after);
        }
        if (mine == null || before == null) {
            return null;
        }
        if (before.state().inLine()) {
            waiting--;
        } else {
            held--;
        }
        if (mine.isEmpty()) {
            live.remove(key.recipient());
        }
        if (before.heldUntil() != null) {
            Set<DeliveryKey> then = due.get(before.heldUntil());
            if (then != null && then.remove(key) && then.isEmpty()) {
                due.remove(before.heldUntil());
            }
        }
        return before;
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

    /** Those from a recipient on, in order. */
    Collection<Subscription> subscriptionsFrom(Recipient first) {
        return subscriptions.tailMap(first, true).values();
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

    /** One that is to be sent or has ended; of the latter what was told and how it ended. */
    Optional<Delivery> delivery(DeliveryKey key) {
        return live(key).or(() -> ended.find(key));
    }

    /** All that is to be sent or held, in no order. */
    List<Delivery> live() {
        List<Delivery> all = new ArrayList<>(waiting + held);
        live.values().forEach(mine -> all.addAll(mine.values()));
        return all;
    }

    /** What is to be sent to or held for a recipient. */
    Collection<Delivery> live(Recipient recipient) {
        return live.getOrDefault(recipient, Map.of()).values();
    }

    /** What is held and whose time has come, the earliest first. */
    List<DeliveryKey> due(Instant now, int most) {
        return due.headMap(now, true).values().stream().flatMap(Set::stream).limit(most).toList();
    }

    /** What is held until somebody decides. */
    List<Delivery> undecided() {
        return live().stream()
                .filter(d -> d.state() == DeliveryState.HELD && d.heldUntil() == null)
                .toList();
    }

    /** The developments that an operator gave up. */
    Set<String> dropped() {
        return ended.dropped();
    }

    /** Everything there is about a recipient, ended or not. */
    Set<DeliveryKey> keysOf(Recipient recipient) {
        Set<DeliveryKey> keys = new HashSet<>(ended.keysOf(recipient));
        live.getOrDefault(recipient, Map.of())
                .keySet()
                .forEach(id -> keys.add(new DeliveryKey(id, recipient)));
        return keys;
    }

    /** Everything there is about a development, ended or not. */
    Set<DeliveryKey> keysOf(String development) {
        Set<DeliveryKey> keys = new HashSet<>(ended.keysOf(development));
        live.forEach(
                (recipient, mine) -> {
                    if (mine.containsKey(development)) {
                        keys.add(new DeliveryKey(development, recipient));
                    }
                });
        return keys;
    }

    /** Every recipient of a chat about whom there is something, subscribed or not. */
    Set<Recipient> mentioned(long chat) {
        Set<Recipient> all = new HashSet<>(recipientsOf(chat));
        live.keySet().stream().filter(r -> r.chat() == chat).forEach(all::add);
        all.addAll(ended.recipientsOf(chat));
        return all;
    }

    boolean knows(DeliveryKey key) {
        return delivery(key).isPresent();
    }

    /** The sequence number of the next delivery. */
    long nextSequence() {
        return nextSequence;
    }

    /** How many deliveries are to be sent. */
    int waiting() {
        return waiting;
    }

    /** How many wait for a time or for somebody's decision. */
    int held() {
        return held;
    }
}
