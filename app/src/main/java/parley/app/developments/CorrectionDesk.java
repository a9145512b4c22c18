package parley.app.developments;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Correction;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/**
 * Sends corrections and sees what the classifier makes of them. Reads the topic of developments
 * from its beginning; not thread-safe.
 */
public final class CorrectionDesk implements AutoCloseable {
    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);
    private static final RecordCodec<Correction> CORRECTIONS = RecordCodec.of(Correction.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients clients;
    private final InstantSource clock;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, Development> newest = new HashMap<>();

    /** Reads the developments that there are. */
    public CorrectionDesk(KafkaClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
        this.consumer = clients.reader();
        String topic = clients.settings().names().of(Topic.DEVELOPMENTS);
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        Replay.toEnd(consumer, partitions, () -> false, this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (DEVELOPMENTS.decode(record.value())
                instanceof Decoded.Valid<Development>(Development development)) {
            newest.put(development.id(), development);
        }
    }

    /** The newest record of a development; empty if there is none. */
    public Optional<Development> find(String id) {
        return Optional.ofNullable(newest.get(id));
    }

    /** The newest record of each development. */
    public List<Development> all() {
        return List.copyOf(newest.values());
    }

    /**
     * Sends a correction.
     *
     * @throws KafkaException if the cluster does not take it; saying it again is harmless
     */
    public void send(Correction correction) throws InterruptedException {
        Instant now = clock.instant();
        var headers =
                CloudEventHeaders.of(
                        EventType.CORRECTION, "operator", UUID.randomUUID().toString(), 1, now);
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(
                            new ProducerRecord<>(
                                    clients.settings().names().of(Topic.CORRECTIONS),
                                    null,
                                    now.toEpochMilli(),
                                    correction.track(),
                                    CORRECTIONS.encode(correction),
                                    headers))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("the topic of corrections cannot be written", e.getCause());
        }
    }

    /** Waits until a development's newest record is as wanted; empty when the time is over. */
    public Optional<Development> await(String id, Predicate<Development> wanted, Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        while (true) {
            Development development = newest.get(id);
            if (development != null && wanted.test(development)) {
                return Optional.of(development);
            }
            if (!clock.instant().isBefore(end)) {
                return Optional.empty();
            }
            consumer.poll(POLL).forEach(this::take);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
