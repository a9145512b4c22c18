package parley.classifier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Development;
import parley.contract.record.Match;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.util.ArrayList;
import java.util.List;

/** The records on the topics of a test. */
final class Records {
    private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);

    private final KafkaClients clients;

    Records(KafkaClients clients) {
        this.clients = clients;
    }

    void publish(String key, byte[] value) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(
                    new ProducerRecord<>(
                            clients.settings().names().of(Topic.ARTICLES), key, value));
        }
    }

    void publish(List<Article> articles) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (Article article : articles) {
                producer.send(
                        new ProducerRecord<>(
                                clients.settings().names().of(Topic.ARTICLES),
                                article.id(),
                                ARTICLES.encode(article)));
            }
        }
    }

    void publish(Article article) {
        publish(List.of(article));
    }

    /** All that is committed on a topic now. */
    List<ConsumerRecord<String, byte[]>> all(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = clients.reader()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(clients.settings().names().of(topic)).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            Replay.toEnd(consumer, partitions, () -> false, records::add);
        }
        return records;
    }

    private <T> List<T> all(Topic topic, Class<T> type) {
        var codec = RecordCodec.of(type);
        List<T> values = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : all(topic)) {
            if (codec.decode(record.value()) instanceof Decoded.Valid<T>(T value)) {
                values.add(value);
            }
        }
        return values;
    }

    /** Article, rule and band of each match. */
    List<String> matches() {
        return all(Topic.MATCHES, Match.class).stream()
                .map(m -> m.article().id() + " " + m.rule() + " " + m.band().code())
                .toList();
    }

    List<Development> developments() {
        return all(Topic.DEVELOPMENTS, Development.class);
    }
}
