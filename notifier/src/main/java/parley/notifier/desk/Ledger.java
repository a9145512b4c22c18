package parley.notifier.desk;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.RecordCodec;
import parley.contract.record.DeadLetter;
import parley.contract.record.Vote;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.notifier.delivery.Delivery;
import parley.notifier.subscription.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes drafts, each in one transaction with the offsets and the group's metadata. For one thread
 * at a time. After a failure it is of no more use.
 */
final class Ledger implements AutoCloseable {
    static final RecordCodec<Subscription> SUBSCRIPTIONS = RecordCodec.of(Subscription.class);
    static final RecordCodec<Delivery> DELIVERIES = RecordCodec.of(Delivery.class);
    private static final RecordCodec<Vote> VOTES = RecordCodec.of(Vote.class);
    private static final RecordCodec<DeadLetter> DEAD_LETTERS = RecordCodec.of(DeadLetter.class);

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Producer<String, byte[]> producer;
    private final Membership membership;
    private final TopicNames names;
    private final InstantSource instants;
    private final Map<TopicPartition, Long> offsets = new HashMap<>();
    private @Nullable Handled handled;

    /** Over a producer whose transactions are initialised; it is closed with this. */
    Ledger(
            Producer<String, byte[]> producer,
            Membership membership,
            TopicNames names,
            InstantSource instants) {
        this.producer = producer;
        this.membership = membership;
        this.names = names;
        this.instants = instants;
    }

    /** Sets what the next transactions say is read. */
    void read(TopicPartition partition, long nextOffset) {
        offsets.put(partition, nextOffset);
    }

    /** Sets which updates the next transactions say are handled. */
    void handled(Handled updates) {
        handled = updates;
    }

    /** Which updates are handled; empty if nobody knows. */
    Optional<Handled> handled() {
        return Optional.ofNullable(handled);
    }

    private Map<TopicPartition, OffsetAndMetadata> position() {
        Map<TopicPartition, OffsetAndMetadata> position = new HashMap<>();
        var subscriptions = new TopicPartition(names.of(Topic.SUBSCRIPTIONS), 0);
        offsets.forEach(
                (partition, offset) -> {
                    String note =
                            handled != null && partition.equals(subscriptions)
                                    ? handled.text()
                                    : "";
                    position.put(partition, new OffsetAndMetadata(offset, note));
                });
        return position;
    }

    /**
     * Writes all of a draft or nothing. Every transaction carries all offsets, changed or not: only
     * so does it carry the group's metadata, which fences an instance that was replaced, and only
     * so do offsets not expire while nothing new is published (Kafka forgets those of topics that a
     * group does not subscribe to after a week).
     *
     * @throws KafkaException if nothing was written, or nobody knows
     */
    void commit(Draft draft) {
        Instant now = instants.instant();
        producer.beginTransaction();
        try {
            draft.subscriptions()
                    .forEach(
                            (recipient, drafted) ->
                                    send(
                                            Topic.SUBSCRIPTIONS,
                                            recipient.key(),
                                            drafted.map(SUBSCRIPTIONS::encode).orElse(null),
                                            now,
                                            List.of()));
            draft.deliveries()
                    .forEach(
                            (key, drafted) ->
                                    send(
                                            Topic.DELIVERIES,
                                            key.text(),
                                            drafted.map(DELIVERIES::encode).orElse(null),
                                            now,
                                            List.of()));
            draft.votes()
                    .forEach(
                            (key, drafted) ->
                                    send(
                                            Topic.FEEDBACK,
                                            key.text(),
                                            drafted.map(VOTES::encode).orElse(null),
                                            now,
                                            List.of()));
            draft.deadLetters().forEach(letter -> send(letter, now));
            producer.sendOffsetsToTransaction(position(), membership.metadata());
            producer.commitTransaction();
        } catch (TimeoutException e) {
            // Aborting would wait as long again; the next owner of the id ends the transaction.
            throw e;
        } catch (RuntimeException e) {
            abort();
            throw e;
        }
        draft.committed();
    }

    private void send(DeadLetter letter, Instant now) {
        String place = letter.topic() + "-" + letter.partition() + "-" + letter.offset();
        Iterable<Header> headers =
                CloudEventHeaders.of(EventType.DEAD_LETTER, "notifier", place, 1, now);
        send(Topic.DEAD_LETTERS, null, DEAD_LETTERS.encode(letter), now, headers);
    }

    // The outcome of a single send shows in the commit.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(
            Topic topic,
            @Nullable String key,
            byte @Nullable [] value,
            Instant now,
            Iterable<Header> headers) {
        producer.send(
                new ProducerRecord<>(
                        names.of(topic), null, now.toEpochMilli(), key, value, headers));
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (RuntimeException e) {
            // A fenced producer cannot even abort; its successor has done it.
            log.debug("Not aborted by ourselves", e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
