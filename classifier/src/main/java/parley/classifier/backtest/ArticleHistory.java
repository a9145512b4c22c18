package parley.classifier.backtest;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What {@code talks.articles} holds since some time. */
public final class ArticleHistory {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final RecordCodec<Article> CODEC = RecordCodec.of(Article.class);

    private ArticleHistory() {}

    /**
     * Hands on the articles whose records are of this time or later, up to the end that the topic
     * has now; none if the topic is not there. What is no article is passed over, as the stream
     * does.
     *
     * @param cancelled asked now and then; the reading ends early when true
     * @throws KafkaException if the cluster does not answer
     */
    public static void read(
            KafkaClients clients,
            Instant since,
            BooleanSupplier cancelled,
            Consumer<Article> sink) {
        String topic = clients.settings().names().of(Topic.ARTICLES);
        try (var reader = clients.reader()) {
            List<TopicPartition> partitions = partitions(reader, topic);
            Replay.since(
                    reader,
                    partitions,
                    since,
                    cancelled,
                    record -> {
                        if (CODEC.decode(record.value())
                                instanceof Decoded.Valid<Article>(Article article)) {
                            sink.accept(article);
                        }
                    });
        }
    }

    private static List<TopicPartition> partitions(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader, String topic) {
        try {
            List<PartitionInfo> found = reader.partitionsFor(topic, ANSWER);
            return found == null
                    ? List.of()
                    : found.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
        } catch (UnknownTopicOrPartitionException _) {
            return List.of();
        }
    }
}
