package parley.notifier.desk;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.topic.Topic.Audience;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Plans who is told what of a development, at every revision of it. A record that is read again
 * plans nothing again.
 */
final class Planner {
    /** The most records that one transaction should write. */
    static final int MOST_RECORDS = 5_000;

    /** The most developments that are deleted in one transaction. */
    private static final int MOST_AT_ONCE = 100;

    static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    /** How far the planning of a record has come that is more than one transaction. */
    private record Cursor(String topic, int partition, long offset, Recipient next) {
        boolean isAt(ConsumerRecord<String, byte[]> record) {
            return record.topic().equals(topic)
                    && record.partition() == partition
                    && record.offset() == offset;
        }
    }

    private final Predicate<Recipient> served;
    private final Chronicle chronicle;
    private final Flood flood;
    private final Choosing choosing;
    private final Runnable floodBegun;
    private final InstantSource instants;
    private @Nullable Cursor cursor;

    /**
     * Plans for those that the transport serves.
     *
     * @param floodBegun called when the first development is held for an operator's word
     */
    Planner(
            Predicate<Recipient> served,
            Chronicle chronicle,
            Flood flood,
            Choosing choosing,
            Runnable floodBegun,
            InstantSource instants) {
        this.served = served;
        this.chronicle = chronicle;
        this.flood = flood;
        this.choosing = choosing;
        this.floodBegun = floodBegun;
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
                    yield plan(record, development, draft);
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

    private boolean plan(
            ConsumerRecord<String, byte[]> record, Development development, Draft draft) {
        Chronicle.Known known =
                chronicle.put(
                        development, record.value(), Instant.ofEpochMilli(record.timestamp()));
        if (development.newsRevision() >= 1 && flood.news(development.id(), known.newsAt())) {
            draft.afterwards(floodBegun);
        }
        Contents contents = choosing.contents(known, development);
        Cursor from = cursor != null && cursor.isAt(record) ? cursor : null;
        List<Subscription> subscriptions = draft.subscriptionsFrom(from == null ? null : from.next);
        for (Subscription subscription : subscriptions) {
            if (!served.test(subscription.recipient())) {
                continue;
            }
            if (draft.size() >= MOST_RECORDS) {
                cursor =
                        new Cursor(
                                record.topic(),
                                record.partition(),
                                record.offset(),
                                subscription.recipient());
                return false;
            }
            choosing.choose(subscription, known, contents, draft);
        }
        cursor = null;
        return true;
    }

    /** Looks again at one delivery: its time has come, or a call about it has ended. */
    void again(DeliveryKey key, Draft draft) {
        Optional<Subscription> subscription = draft.subscription(key.recipient());
        Optional<Chronicle.Known> known = chronicle.find(key.development());
        if (subscription.isEmpty()) {
            choosing.unwanted(key, draft);
        } else if (known.isEmpty()) {
            choosing.unknown(key, draft);
        } else {
            Contents contents = choosing.contents(known.get());
            choosing.choose(subscription.get(), known.get(), contents, draft);
        }
    }

    /**
     * Looks again at all that waits for a recipient, whose subscription the draft has changed: what
     * is held may go now, what it does not want any more is dropped.
     */
    void reconsider(Recipient recipient, Draft draft) {
        draft.live(recipient).forEach(delivery -> again(delivery.key(), draft));
    }

    /**
     * Deletes what is kept about developments of which nothing more comes: as much as one
     * transaction should.
     *
     * @return whether there was anything to delete
     */
    boolean expire(Draft draft) {
        for (Chronicle.Known known : chronicle.over(instants.instant(), MOST_AT_ONCE)) {
            for (DeliveryKey key : draft.keysOf(known.id())) {
                if (draft.size() >= MOST_RECORDS) {
                    return true;
                }
                draft.forget(key);
            }
            draft.afterwards(() -> chronicle.remove(known.id()));
        }
        return draft.size() > 0;
    }
}
