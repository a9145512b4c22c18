package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.contract.record.DeadLetter;
import parley.contract.record.Vote;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.feedback.BallotKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one transaction will write: it reads like the books with the changes made, which the books
 * take only when the transaction is committed. Not thread-safe.
 */
final class Draft {
    private final Books books;
    private final Map<Recipient, Optional<Subscription>> subscriptions = new LinkedHashMap<>();
    private final Map<DeliveryKey, Optional<Delivery>> deliveries = new LinkedHashMap<>();
    private final Map<BallotKey, Optional<Vote>> votes = new LinkedHashMap<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private long nextSequence;

    Draft(Books books) {
        this.books = books;
        this.nextSequence = books.nextSequence();
    }

    void put(Subscription subscription) {
        subscriptions.put(subscription.recipient(), Optional.of(subscription));
    }

    void end(Recipient recipient) {
        subscriptions.put(recipient, Optional.empty());
    }

    void put(Delivery delivery) {
        deliveries.put(delivery.key(), Optional.of(delivery));
    }

    void forget(DeliveryKey key) {
        deliveries.put(key, Optional.empty());
    }

    /** A vote; empty deletes it. */
    void put(BallotKey key, Optional<Vote> vote) {
        votes.put(key, vote);
    }

    void add(DeadLetter letter) {
        deadLetters.add(letter);
    }

    /** To be done once it is committed. */
    void afterwards(Runnable step) {
        afterwards.add(step);
    }

    long takeSequence() {
        return nextSequence++;
    }

    Optional<Subscription> subscription(Recipient recipient) {
        Optional<Subscription> drafted = subscriptions.get(recipient);
        return drafted != null ? drafted : books.subscription(recipient);
    }

    /** Everybody subscribed, in order; from one on if one is given. */
    List<Subscription> subscriptionsFrom(@Nullable Recipient first) {
        Collection<Subscription> kept =
                first == null ? books.subscriptions() : books.subscriptionsFrom(first);
        if (subscriptions.isEmpty()) {
            return List.copyOf(kept);
        }
        NavigableMap<Recipient, Subscription> all = new TreeMap<>();
        kept.forEach(subscription -> all.put(subscription.recipient(), subscription));
        subscriptions.forEach(
                (recipient, drafted) -> {
                    if (drafted.isEmpty()) {
                        all.remove(recipient);
                    } else if (first == null || recipient.compareTo(first) >= 0) {
                        all.put(recipient, drafted.get());
                    }
                });
        return List.copyOf(all.values());
    }

    /** Every subscribed recipient of a chat. */
    List<Recipient> recipientsOf(long chat) {
        Set<Recipient> candidates = new HashSet<>(books.recipientsOf(chat));
        subscriptions.keySet().stream().filter(r -> r.chat() == chat).forEach(candidates::add);
        return candidates.stream().filter(r -> subscription(r).isPresent()).sorted().toList();
    }

    /** A delivery, ended or not. */
    Optional<Delivery> delivery(DeliveryKey key) {
        Optional<Delivery> drafted = deliveries.get(key);
        return drafted != null ? drafted : books.delivery(key);
    }

    /** A delivery that has not ended. */
    Optional<Delivery> live(DeliveryKey key) {
        Optional<Delivery> drafted = deliveries.get(key);
        return (drafted != null ? drafted : books.live(key)).filter(d -> !d.state().ended());
    }

    /** What is still to be sent to a recipient, or held. */
    List<Delivery> live(Recipient recipient) {
        Map<DeliveryKey, Delivery> all = new LinkedHashMap<>();
        books.live(recipient).forEach(delivery -> all.put(delivery.key(), delivery));
        deliveries.forEach(
                (key, drafted) -> {
                    if (key.recipient().equals(recipient)) {
                        all.remove(key);
                        drafted.filter(d -> !d.state().ended()).ifPresent(d -> all.put(key, d));
                    }
                });
        return all.values().stream().sorted(Comparator.comparingLong(Delivery::sequence)).toList();
    }

    /** Every recipient of a chat about whom there is something, subscribed or not. */
    Set<Recipient> mentioned(long chat) {
        Set<Recipient> all = books.mentioned(chat);
        subscriptions.keySet().stream().filter(r -> r.chat() == chat).forEach(all::add);
        return all;
    }

    Set<DeliveryKey> keysOf(Recipient recipient) {
        Set<DeliveryKey> keys = books.keysOf(recipient);
        deliveries.forEach(
                (key, drafted) -> {
                    if (key.recipient().equals(recipient)) {
                        drafted.ifPresentOrElse(_ -> keys.add(key), () -> keys.remove(key));
                    }
                });
        return keys;
    }

    /** Everything there is about a development. */
    Set<DeliveryKey> keysOf(String development) {
        Set<DeliveryKey> keys = books.keysOf(development);
        deliveries.forEach(
                (key, drafted) -> {
                    if (key.development().equals(development)) {
                        drafted.ifPresentOrElse(_ -> keys.add(key), () -> keys.remove(key));
                    }
                });
        return keys;
    }

    boolean knows(DeliveryKey key) {
        Optional<Delivery> drafted = deliveries.get(key);
        return drafted != null ? drafted.isPresent() : books.knows(key);
    }

    /** The developments that somebody voted on. */
    Set<String> votes(String voter) {
        Set<String> developments = new HashSet<>(books.ballots().of(voter));
        votes.forEach(
                (key, drafted) -> {
                    if (key.voter().equals(voter)) {
                        if (drafted.isPresent()) {
                            developments.add(key.development());
                        } else {
                            developments.remove(key.development());
                        }
                    }
                });
        return developments;
    }

    Map<BallotKey, Optional<Vote>> votes() {
        return votes;
    }

    Map<Recipient, Optional<Subscription>> subscriptions() {
        return subscriptions;
    }

    Map<DeliveryKey, Optional<Delivery>> deliveries() {
        return deliveries;
    }

    List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    /** How many records it will write. */
    int size() {
        return subscriptions.size() + deliveries.size() + votes.size() + deadLetters.size();
    }

    /** It is committed: the books take it, and what was to be done afterwards is done. */
    void committed() {
        subscriptions.forEach(
                (recipient, drafted) ->
                        drafted.ifPresentOrElse(books::put, () -> books.end(recipient)));
        deliveries.forEach(
                (key, drafted) -> drafted.ifPresentOrElse(books::put, () -> books.forget(key)));
        votes.forEach(
                (key, drafted) ->
                        drafted.ifPresentOrElse(
                                _ -> books.ballots().put(key), () -> books.ballots().remove(key)));
        afterwards.forEach(Runnable::run);
    }
}
