package parley.ingest.poll;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.RecordCodec;
import parley.contract.json.RecordTooLargeException;
import parley.contract.record.EntryMark;
import parley.contract.record.FeedState;
import parley.contract.record.Sighting;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to be committed of one feed, as records. They are made on the thread of the poll, so that
 * one that cannot be made is known before a transaction begins and harms no other feed.
 *
 * @param feed its address
 * @param records sightings first, then the state; one tombstone for a feed that is forgotten
 * @param remembered the state; empty for a feed that is forgotten
 * @param sightings how many of the records are sightings
 */
record PollRecords(
        String feed,
        List<ProducerRecord<String, byte[]>> records,
        Optional<Remembered> remembered,
        int sightings) {
    private static final Logger log = LoggerFactory.getLogger(PollRecords.class);
    private static final RecordCodec<FeedState> STATES = RecordCodec.of(FeedState.class);
    private static final RecordCodec<Sighting> SIGHTINGS = RecordCodec.of(Sighting.class);
    private static final String SERVICE = "ingest";

    /** As many marks surely fit into one record. */
    private static final int MOST_MARKS = 5_000;

    /** The records of a poll. */
    static PollRecords of(PollOutcome outcome, TopicNames names, TopicPartition home) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Sighting sighting : outcome.sightings()) {
            record(sighting, names).ifPresent(records::add);
        }
        int sightings = records.size();
        FeedState state = outcome.state();
        byte[] value = encoded(state);
        records.add(record(state.feed(), value, state.polled(), home));
        return new PollRecords(
                state.feed(), records, Optional.of(Remembered.of(state, value)), sightings);
    }

    /** The record that makes everybody forget a feed. */
    static PollRecords forgetting(String feed, Instant now, TopicPartition home) {
        return new PollRecords(feed, List.of(record(feed, null, now, home)), Optional.empty(), 0);
    }

    private static Optional<ProducerRecord<String, byte[]>> record(
            Sighting sighting, TopicNames names) {
        try {
            long seen = sighting.seen().toEpochMilli();
            return Optional.of(
                    new ProducerRecord<>(
                            names.of(Topic.SIGHTINGS),
                            null,
                            seen,
                            sighting.articleId(),
                            SIGHTINGS.encode(sighting),
                            CloudEventHeaders.of(
                                    EventType.SIGHTING,
                                    SERVICE,
                                    sighting.articleId(),
                                    seen,
                                    sighting.seen())));
        } catch (RecordTooLargeException e) {
            log.warn(
                    "an entry of {} is left out: {} ({})",
                    sighting.feed(),
                    sighting.link(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    /** Entries whose marks do not fit are noticed again; the article stage knows them. */
    private static byte[] encoded(FeedState state) {
        try {
            return STATES.encode(state);
        } catch (RecordTooLargeException e) {
            log.warn(
                    "of {} entries of {} only {} are remembered: {}",
                    state.entries().size(),
                    state.feed(),
                    MOST_MARKS,
                    e.getMessage());
            return STATES.encode(withFewerMarks(state));
        }
    }

    private static FeedState withFewerMarks(FeedState state) {
        Map<String, EntryMark> newest =
                state.entries().entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Map.Entry<String, EntryMark> e) ->
                                                        e.getValue().shown())
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .limit(MOST_MARKS)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return state.withEntries(newest);
    }

    @SuppressWarnings("NullAway") // A null value is how Kafka spells a tombstone.
    private static ProducerRecord<String, byte[]> record(
            String feed, byte @Nullable [] value, Instant at, TopicPartition home) {
        return new ProducerRecord<>(
                home.topic(),
                home.partition(),
                at.toEpochMilli(),
                feed,
                value,
                CloudEventHeaders.of(EventType.FEED_STATE, SERVICE, feed, at.toEpochMilli(), at));
    }
}
