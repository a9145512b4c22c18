package parley.classifier.reload;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.RecordCodec;
import parley.contract.record.RuleFiles;
import parley.contract.record.RuleHold;
import parley.contract.record.RulePromotion;
import parley.contract.record.RulesInUse;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/** {@code talks.rules}, read as a table and written record by record. For one thread. */
public final class RulesTopic implements AutoCloseable {
    private static final String SERVICE = "classifier";
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final String topic;
    private final Consumer<String, byte[]> reader;
    private final Producer<String, byte[]> producer;
    private final RulesTable table = new RulesTable();

    private RulesTopic(KafkaClients clients) {
        this.topic = clients.settings().names().of(Topic.RULES);
        this.reader = clients.reader();
        this.producer = clients.producer();
    }

    /**
     * Opens the topic and reads all that it says now.
     *
     * @param cancelled asked between polls; the reading ends early when true
     * @throws KafkaException if the cluster does not answer
     */
    public static RulesTopic open(KafkaClients clients, BooleanSupplier cancelled) {
        var opened = new RulesTopic(clients);
        try {
            Replay.toEnd(
                    opened.reader,
                    List.of(new TopicPartition(opened.topic, 0)),
                    cancelled,
                    opened::take);
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** What it says, as far as it was read. */
    public RulesTable table() {
        return table;
    }

    /** Takes what was written since, waiting for it at most so long. */
    void poll(Duration wait) {
        reader.poll(wait).forEach(this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        table.take(record.key(), record.value());
    }

    void say(RulesInUse use) throws InterruptedException {
        write(RulesTable.instanceKey(use.instance()), EventType.RULES_IN_USE, use, use.at());
    }

    /** Takes back what an instance said; without success if the cluster does not answer soon. */
    void leave(String instance, Instant at) {
        var _ = producer.send(tombstone(RulesTable.instanceKey(instance), at));
    }

    private ProducerRecord<String, byte @Nullable []> tombstone(String key, Instant at) {
        return new ProducerRecord<>(topic, null, at.toEpochMilli(), key, null, new RecordHeaders());
    }

    void hold(RuleHold hold) throws InterruptedException {
        write(RulesTable.holdKey(hold.rule()), EventType.RULE_HOLD, hold, hold.at());
    }

    void drop(String rule, Instant at) throws InterruptedException {
        send(tombstone(RulesTable.holdKey(rule), at));
    }

    void keep(RuleFiles files) throws InterruptedException {
        write(RulesTable.FILES, EventType.RULE_FILES, files, files.at());
    }

    /**
     * Releases what a rule means as it is held now; every instance takes it over by itself.
     *
     * @throws KafkaException if the cluster does not take it; saying it again is harmless
     */
    public void promote(RuleHold hold, Instant at) throws InterruptedException {
        var promotion = new RulePromotion(hold.rule(), hold.meaning(), at);
        write(RulesTable.promotionKey(hold.rule()), EventType.RULE_PROMOTION, promotion, at);
    }

    private <T extends Record> void write(String key, EventType type, T value, Instant at)
            throws InterruptedException {
        @SuppressWarnings("unchecked") // A record's class is that of its own type.
        RecordCodec<T> codec = RecordCodec.of((Class<T>) value.getClass());
        var headers = CloudEventHeaders.of(type, SERVICE, key, at.toEpochMilli(), at);
        byte[] bytes = codec.encode(value);
        send(new ProducerRecord<>(topic, null, at.toEpochMilli(), key, bytes, headers));
    }

    private void send(ProducerRecord<String, byte @Nullable []> record)
            throws InterruptedException {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the rules' topic cannot be written", e.getCause());
        }
    }

    @Override
    public void close() {
        try (reader) {
            // What a dead cluster has not taken by then it never will.
            producer.close(LONGEST_CLOSE);
        }
    }
}
