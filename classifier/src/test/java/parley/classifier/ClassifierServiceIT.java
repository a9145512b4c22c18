package parley.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.measure.ClassifierMetrics;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.kafka.Replay;
import parley.runtime.lifecycle.Condition;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ClassifierServiceIT {
    private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);
    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path data;
    private static EmbeddedBroker broker;
    private static KafkaClients clients;

    @BeforeAll
    static void broker() {
        broker = EmbeddedBroker.start(data);
        var names = TopicNames.standard();
        clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, names, Optional.of((short) 1), Map.of()).ensure();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static ClassifierService started() {
        var service = new ClassifierService(clients, Path.of("../rules"), InstantSource.system());
        service.start();
        return service;
    }

    private static void publish(String key, byte[] value) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(
                    new ProducerRecord<>(
                            clients.settings().names().of(Topic.ARTICLES), key, value));
        }
    }

    private static void publish(Article article) {
        publish(article.id(), ARTICLES.encode(article));
    }

    /** All that is committed on a topic now. */
    private static List<ConsumerRecord<String, byte[]>> all(Topic topic) {
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

    private static List<String> developments() {
        return all(Topic.DEVELOPMENTS).stream()
                .map(
                        record ->
                                switch (DEVELOPMENTS.decode(record.value())) {
                                    case Decoded.Valid<Development>(Development d) ->
                                            d.kind().code()
                                                    + " "
                                                    + d.revision()
                                                    + " "
                                                    + d.tell().code()
                                                    + " "
                                                    + d.sourceCount();
                                    case Decoded.Tombstone<Development> _ -> "tombstone";
                                    case Decoded.Malformed<Development> _ -> "malformed";
                                })
                .toList();
    }

    @Test
    void losesAndRepeatsNothingOverARestart() {
        try (ClassifierService service = started()) {
            publish(Articles.weather("w1", Articles.NOON));
            publish("poison", "no article".getBytes(UTF_8));
            publish(Articles.roundHeld("a1", Articles.NOON));

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(developments()).containsExactly("round 1 new 1"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(all(Topic.DEAD_LETTERS)).hasSize(1));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(all(Topic.TRACKS))
                                            .extracting(ConsumerRecord::key)
                                            .contains("russia-ukraine"));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(service.condition()).isEqualTo(new Condition.Well()));
        }

        publish(Articles.roundHeld("a2", Articles.NOON.plusSeconds(600)));

        try (ClassifierService _ = started()) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(developments())
                                            .containsExactly("round 1 new 1", "round 2 silent 2"));
            publish(Articles.exchangeAgreed("a3", Articles.NOON.plusSeconds(900)));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(developments())
                                            .containsExactlyInAnyOrder(
                                                    "round 1 new 1",
                                                    "round 2 silent 2",
                                                    "exchange 1 new 1"));
        }
    }

    @Test
    void closingWhatNeverStartedIsFine() {
        new ClassifierService(clients, Path.of("../rules"), InstantSource.system()).close();
    }

    @Test
    void runsAsManyThreadsAsItIsTold() {
        var names = new TopicNames("threads.");
        var own = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        try (var admin = own.admin()) {
            new TopicSetup(admin, names, Optional.of((short) 1), Map.of()).ensure();
        }
        try (var service =
                new ClassifierService(
                        own,
                        Path.of("../rules"),
                        InstantSource.system(),
                        ClassifierMetrics.NONE,
                        3)) {
            service.start();

            await().atMost(PATIENCE).until(() -> streamThreads(names) == 3);
        }
    }

    private static long streamThreads(TopicNames names) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(names.of("classifier")))
                .filter(name -> name.matches(".*-StreamThread-\\d+"))
                .count();
    }
}
