package parley.notifier.desk;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.record.Tell;
import parley.contract.topic.Topic.Audience;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.message.AlertComposer;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;

/**
 * Plans who is told of a development: every subscription that covers the record's time and was not
 * told yet. A record that is read again plans nothing again.
 */
final class Planner {
    /** The most records that one transaction should write. */
    static final int MOST_RECORDS = 5_000;

    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    private final String language;
    private final Predicate<Recipient> served;
    private final InstantSource instants;

    /**
     * Plans for those that the transport serves.
     *
     * @param language for subscriptions that name none
     */
    Planner(String language, Predicate<Recipient> served, InstantSource instants) {
        this.language = language;
        this.served = served;
        this.instants = instants;
    }

    /**
     * Plans one record; what cannot be used becomes a dead letter.
     *
     * @return whether all of it is planned; if not, the draft is full and the record is to be
     *     planned once more after it is committed
     */
    boolean plan(ConsumerRecord<String, byte[]> record, Draft draft) {
        return switch (DEVELOPMENTS.decode(record.value())) {
            case Decoded.Valid<Development>(Development development) -> {
                try {
                    yield plan(development, Instant.ofEpochMilli(record.timestamp()), draft);
                } catch (RuntimeException e) {
                    draft.add(
                            DeadLetters.of(
                                    record,
                                    "not-planned",
                                    String.valueOf(e),
                                    Audience.PUBLIC,
                                    instants.instant()));
                    yield true;
                }
            }
            case Decoded.Tombstone<Development> _ -> true;
            case Decoded.Malformed<Development> malformed -> {
                draft.add(
                        DeadLetters.malformed(
                                record, malformed, Audience.PUBLIC, instants.instant()));
                yield true;
            }
        };
    }

    private boolean plan(Development development, Instant made, Draft draft) {
        if (development.tell() != Tell.NEW || development.newsRevision() < 1) {
            return true;
        }
        for (Subscription subscription : draft.allSubscriptions()) {
            var key = new DeliveryKey(development.id(), subscription.recipient());
            if (!served.test(key.recipient()) || !subscription.covers(made) || draft.knows(key)) {
                continue;
            }
            if (draft.size() >= MOST_RECORDS) {
                return false;
            }
            String preferred = subscription.language();
            var alert =
                    AlertComposer.compose(development, preferred == null ? language : preferred);
            draft.put(
                    Delivery.plan(
                            key,
                            draft.takeSequence(),
                            development.newsRevision(),
                            alert,
                            instants.instant()));
        }
        return true;
    }
}
