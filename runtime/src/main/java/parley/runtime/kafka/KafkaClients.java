package parley.runtime.kafka;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Makes clients of one cluster. Keys are texts, values bytes: records are decoded where a wrong one
 * can be set aside. Thread-safe; the clients are the caller's to close.
 */
public final class KafkaClients {
    /** After so long a dead instance's partitions go to another. */
    public static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

    private static final int SESSION_TIMEOUT_MS = Math.toIntExact(SESSION_TIMEOUT.toMillis());

    /** After so long a dead producer's open transaction no longer holds readers back. */
    private static final int TRANSACTION_TIMEOUT_MS = 10_000;

    /**
     * What a producer may hold before sending waits: a transaction's worth. It keeps what it once
     * took, and an instance has a producer for each partition it owns.
     */
    private static final int MOST_UNSENT_BYTES = 4 * 1024 * 1024;

    /** What a consumer asks for at once; a larger batch still comes whole. */
    private static final int FETCH_BYTES = 4 * 1024 * 1024;

    private static final int FETCH_PARTITION_BYTES = 256 * 1024;

    private final KafkaSettings settings;

    /** For one cluster. */
    public KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    /** The cluster. */
    public KafkaSettings settings() {
        return settings;
    }

    /** A client for creating and describing topics. */
    public Admin admin() {
        return Admin.create(common());
    }

    /**
     * A producer for transactions; the caller calls {@code initTransactions()}, which fences every
     * older producer of the same id and ends its open transaction.
     *
     * @param transactionalId the role's id, prefix included
     */
    public Producer<String, byte[]> transactionalProducer(String transactionalId) {
        Map<String, Object> config = producing();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
        // The default of 100 ms is slept in every commit that finds the last one's markers on the
        // way.
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** An idempotent producer without transactions. */
    public Producer<String, byte[]> producer() {
        return new KafkaProducer<>(producing(), new StringSerializer(), new ByteArraySerializer());
    }

    /** A read-committed consumer without a group: partitions are assigned and sought by hand. */
    public Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(
                consuming(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A read-committed member of a group that shares partitions. Offsets are never committed by
     * itself, only in transactions; partitions move one by one.
     *
     * @param group the group's id, prefix included
     */
    public Consumer<String, byte[]> member(String group) {
        Map<String, Object> config = consuming();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_TIMEOUT_MS / 10);
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Settings of a Kafka Streams application: exactly once, every store and internal topic named
     * by us, dead instances replaced within seconds.
     *
     * @param role the application, without the prefix
     */
    public Properties streams(String role) {
        var config = new Properties();
        config.putAll(common());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.names().of(role));
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                SESSION_TIMEOUT_MS);
        config.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                SESSION_TIMEOUT_MS / 10);
        config.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                TRANSACTION_TIMEOUT_MS);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 5);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "gzip");
        config.put(
                StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG),
                MOST_UNSENT_BYTES);
        config.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        config.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), FETCH_BYTES);
        config.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                FETCH_PARTITION_BYTES);
        // As many records wait, decoded from their batches, for each partition of a task.
        config.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 200);
        return config;
    }

    private Map<String, Object> producing() {
        Map<String, Object> config = common();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Consumers in other languages often read neither zstd nor lz4.
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, MOST_UNSENT_BYTES);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        return config;
    }

    private Map<String, Object> consuming() {
        Map<String, Object> config = common();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_PARTITION_BYTES);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return config;
    }

    private Map<String, Object> common() {
        Map<String, Object> config = new HashMap<>(settings.properties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // Brokers are not told of every client's metrics.
        config.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return config;
    }
}
