package parley.notifier.desk;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import parley.contract.json.Decoded;
import parley.contract.record.DeadLetter;
import parley.contract.topic.Topic.Audience;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.feedback.BallotKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Rebuilds the books from the two private topics. A record that cannot be used leaves the books as
 * they were, and a dead letter the first time it is met.
 */
final class BooksReplay {
    private final Books books;
    private final InstantSource instants;
    private final List<DeadLetter> deadLetters = new ArrayList<>();

    BooksReplay(Books books, InstantSource instants) {
        this.books = books;
        this.instants = instants;
    }

    /**
     * Takes a record of {@code talks.subscriptions}.
     *
     * @param unseen whether no instance before has met the record at this offset
     */
    void subscription(ConsumerRecord<String, byte[]> record, LongPredicate unseen) {
        switch (Ledger.SUBSCRIPTIONS.decode(record.value())) {
            case Decoded.Valid<Subscription>(var subscription) -> {
                if (subscription.recipient().key().equals(record.key())) {
                    books.put(subscription);
                } else {
                    wrongKey(record, unseen);
                }
            }
            case Decoded.Tombstone<Subscription> _ ->
                    Recipient.parse(String.valueOf(record.key()))
                            .ifPresentOrElse(books::end, () -> wrongKey(record, unseen));
            case Decoded.Malformed<Subscription> malformed -> add(record, malformed, unseen);
        }
    }

    /** Takes a record of {@code talks.deliveries}. */
    void delivery(ConsumerRecord<String, byte[]> record, LongPredicate unseen) {
        switch (Ledger.DELIVERIES.decode(record.value())) {
            case Decoded.Valid<Delivery>(var delivery) -> {
                if (delivery.key().text().equals(record.key())) {
                    books.put(delivery);
                } else {
                    wrongKey(record, unseen);
                }
            }
            case Decoded.Tombstone<Delivery> _ ->
                    DeliveryKey.parse(String.valueOf(record.key()))
                            .ifPresentOrElse(books::forget, () -> wrongKey(record, unseen));
            case Decoded.Malformed<Delivery> malformed -> add(record, malformed, unseen);
        }
    }

    /** Takes a record of {@code talks.feedback}: of a vote only who and what it is about counts. */
    void vote(ConsumerRecord<String, byte[]> record) {
        BallotKey.parse(String.valueOf(record.key()))
                .ifPresent(
                        key -> {
                            if (record.value() == null) {
                                books.ballots().remove(key);
                            } else {
                                books.ballots().put(key);
                            }
                        });
    }

    private void add(
            ConsumerRecord<String, byte[]> record,
            Decoded.Malformed<?> malformed,
            LongPredicate unseen) {
        if (unseen.test(record.offset())) {
            deadLetters.add(
                    DeadLetters.malformed(record, malformed, Audience.PRIVATE, instants.instant()));
        }
    }

    private void wrongKey(ConsumerRecord<String, byte[]> record, LongPredicate unseen) {
        if (unseen.test(record.offset())) {
            deadLetters.add(
                    DeadLetters.of(
                            record,
                            "wrong-key",
                            "the key is not the one of the value",
                            Audience.PRIVATE,
                            instants.instant()));
        }
    }

    List<DeadLetter> deadLetters() {
        return deadLetters;
    }
}
