package parley.classifier.reload;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * The latest articles on {@code talks.articles}, of all partitions: every instance sees the same
 * and so judges a rule set alike. Kept as bytes, and a bounded number of them.
 */
final class LastArticles implements Sample {
    /** So many articles. */
    static final int MOST = 1_000;

    /** At most so many bytes of them: the newest are what counts. */
    private static final long MOST_BYTES = 32L << 20;

    /**
     * How far to go back in each partition: its share, once for the markers of transactions and
     * once for a partition with more than its share.
     */
    private static final int SHARES = 4;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final RecordCodec<Article> CODEC = RecordCodec.of(Article.class);

    private static final Comparator<ConsumerRecord<String, byte[]>> OLDEST_FIRST =
            Comparator.comparingLong((ConsumerRecord<String, byte[]> r) -> r.timestamp())
                    .thenComparingInt(ConsumerRecord::partition)
                    .thenComparingLong(ConsumerRecord::offset);

    private final PriorityQueue<ConsumerRecord<String, byte[]>> newest =
            new PriorityQueue<>(OLDEST_FIRST);
    private long bytes;

    private LastArticles() {}

    /**
     * Reads them.
     *
     * @param cancelled asked between polls; the reading ends early when true
     * @throws KafkaException if the cluster does not answer
     */
    static LastArticles read(KafkaClients clients, BooleanSupplier cancelled) {
        var last = new LastArticles();
        String topic = clients.settings().names().of(Topic.ARTICLES);
        try (Consumer<String, byte[]> reader = clients.reader()) {
            List<TopicPartition> partitions =
                    reader.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            long back = (long) SHARES * Math.ceilDiv(MOST, Math.max(1, partitions.size()));
            Map<TopicPartition, Long> begins = reader.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            reader.assign(partitions);
            for (TopicPartition partition : partitions) {
                long end = ends.getOrDefault(partition, 0L);
                long begin = begins.getOrDefault(partition, 0L);
                reader.seek(partition, Math.max(begin, end - back));
            }
            while (!cancelled.getAsBoolean() && !reached(reader, ends)) {
                reader.poll(POLL).forEach(last::take);
            }
        }
        return last;
    }

    private static boolean reached(
            Consumer<String, byte[]> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> reader.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            return;
        }
        newest.add(record);
        bytes += value.length;
        while (newest.size() > MOST || bytes > MOST_BYTES) {
            bytes -= newest.remove().value().length;
        }
    }

    @Override
    public void forEach(java.util.function.Consumer<Article> taker) {
        for (ConsumerRecord<String, byte[]> record : newest) {
            if (CODEC.decode(record.value()) instanceof Decoded.Valid<Article>(Article article)) {
                taker.accept(article);
            }
        }
    }
}
