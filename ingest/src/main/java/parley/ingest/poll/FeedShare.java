package parley.ingest.poll;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.FeedState;
import parley.contract.record.Sighting;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.Address;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The feeds of one owned partition: their state, and the producer that alone may change it. Used by
 * the polling thread only.
 */
final class FeedShare implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedShare.class);
    private static final RecordCodec<FeedState> STATES = RecordCodec.of(FeedState.class);
    private static final RecordCodec<Sighting> SIGHTINGS = RecordCodec.of(Sighting.class);
    private static final String SERVICE = "ingest";

    private final TopicPartition partition;
    private final TopicNames names;
    private final Producer<String, byte[]> producer;
    private final Map<String, FeedState> states = new HashMap<>();
    private final Set<String> inFlight = new HashSet<>();
    private final List<PollOutcome> toCommit = new ArrayList<>();

    private FeedShare(
            TopicPartition partition, TopicNames names, Producer<String, byte[]> producer) {
        this.partition = partition;
        this.names = names;
        this.producer = producer;
    }

    /**
     * Takes a partition over: fences its former owner, then reads what that owner committed.
     *
     * @throws KafkaException if the cluster does not let it
     */
    static FeedShare open(KafkaClients clients, TopicPartition partition) {
        TopicNames names = clients.settings().names();
        var producer = clients.transactionalProducer(names.of("ingest-" + partition.partition()));
        var share = new FeedShare(partition, names, producer);
        try (var reader = clients.reader()) {
            producer.initTransactions();
            Replay.toEnd(
                    reader,
                    List.of(partition),
                    () -> false,
                    record -> share.remember(record.key(), record.value()));
            return share;
        } catch (KafkaException e) {
            share.close();
            throw e;
        }
    }

    private void remember(String feed, byte @Nullable [] value) {
        switch (STATES.decode(value)) {
            case Decoded.Valid<FeedState>(FeedState state) -> states.put(feed, state);
            case Decoded.Tombstone<FeedState> _ -> states.remove(feed);
            case Decoded.Malformed<FeedState>(var reason, String path, String detail) ->
                    // The feed is read anew; the article stage knows what was published.
                    log.warn(
                            "the state of {} is unreadable: {} {}",
                            Address.shown(feed),
                            path,
                            detail);
        }
    }

    TopicPartition partition() {
        return partition;
    }

    @Nullable FeedState state(Feed feed) {
        return states.get(feed.address());
    }

    /** When a feed is to be polled; empty while a poll of it is under way or not yet committed. */
    Optional<Instant> due(Feed feed) {
        if (inFlight.contains(feed.address())) {
            return Optional.empty();
        }
        FeedState state = state(feed);
        return Optional.of(state == null ? Instant.MIN : state.nextPoll());
    }

    void begin(Feed feed) {
        inFlight.add(feed.address());
    }

    void finished(PollOutcome outcome) {
        toCommit.add(outcome);
    }

    /** Lets a feed be polled again after a poll that brought no outcome. */
    void abandoned(Feed feed) {
        inFlight.remove(feed.address());
    }

    /**
     * Publishes and remembers what the finished polls brought, in one transaction.
     *
     * @param member this instance in the group: a commit in another's place is refused
     * @return how many sightings were published
     * @throws KafkaException if nothing was committed; the share must be closed
     */
    int commit(ConsumerGroupMetadata member) {
        if (toCommit.isEmpty()) {
            return 0;
        }
        producer.beginTransaction();
        int published = 0;
        for (PollOutcome outcome : toCommit) {
            outcome.sightings().forEach(this::send);
            published += outcome.sightings().size();
            send(outcome.state());
        }
        // The position says nothing; sending it makes the broker check who this member is.
        producer.sendOffsetsToTransaction(Map.of(partition, new OffsetAndMetadata(0)), member);
        producer.commitTransaction();
        for (PollOutcome outcome : toCommit) {
            states.put(outcome.state().feed(), outcome.state());
            inFlight.remove(outcome.state().feed());
        }
        toCommit.clear();
        return published;
    }

    private void send(Sighting sighting) {
        var headers =
                CloudEventHeaders.of(
                        EventType.SIGHTING,
                        SERVICE,
                        sighting.articleId(),
                        sighting.seen().toEpochMilli(),
                        sighting.seen());
        // A send that fails makes the commit fail.
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                names.of(Topic.SIGHTINGS),
                                null,
                                sighting.seen().toEpochMilli(),
                                sighting.articleId(),
                                SIGHTINGS.encode(sighting),
                                headers));
    }

    private void send(FeedState state) {
        var headers =
                CloudEventHeaders.of(
                        EventType.FEED_STATE,
                        SERVICE,
                        state.feed(),
                        state.polled().toEpochMilli(),
                        state.polled());
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                partition.topic(),
                                partition.partition(),
                                state.polled().toEpochMilli(),
                                state.feed(),
                                STATES.encode(state),
                                headers));
    }

    /** Gives the partition up; what was not committed is as if it had never been polled. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
