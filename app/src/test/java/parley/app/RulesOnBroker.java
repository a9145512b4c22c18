package parley.app;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Outlet;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import picocli.CommandLine.Help.Ansi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs commands against a broker in this process, each test with topics of its own. */
abstract class RulesOnBroker {
    static final Instant NOW = InstantSource.system().instant();

    @TempDir static Path data;
    private static EmbeddedBroker broker;
    private static int tests;

    @TempDir Path folder;
    private KafkaClients clients;

    @BeforeAll
    static void broker() {
        broker = EmbeddedBroker.start(data);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void configuration() throws IOException {
        tests++;
        var names = new TopicNames("test" + tests + ".");
        clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, names, Optional.of((short) 1), Map.of()).ensure();
        }
        // No bootstrap: the broker of this process is found by the data folder that it is on.
        Files.writeString(
                folder.resolve("parley.yaml"),
                "rules: %s\ndata: %s\nkafka: {prefix: %s, replication: 1}\n"
                        .formatted(
                                Path.of("../rules").toAbsolutePath(),
                                data.toAbsolutePath(),
                                names.prefix()));
    }

    final KafkaClients clients() {
        return clients;
    }

    static String bootstrap() {
        return broker.bootstrap();
    }

    final CommandRun run(String... args) {
        return run(Ansi.OFF, args);
    }

    final CommandRun run(Ansi colours, String... args) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(args));
        return command(colours, all);
    }

    /** Runs any command on the configuration of the test. */
    final CommandRun command(Ansi colours, List<String> args) {
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of("-c", folder.resolve("parley.yaml").toString()));
        return CommandRun.of(colours, all.toArray(String[]::new));
    }

    final <T> void write(Topic topic, String key, Class<T> type, T value) {
        write(topic, key, type, value, NOW);
    }

    final <T> void write(Topic topic, String key, Class<T> type, T value, Instant at) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(
                    new ProducerRecord<>(
                            clients.settings().names().of(topic),
                            null,
                            at.toEpochMilli(),
                            key,
                            RecordCodec.of(type).encode(value)));
        }
    }

    /** Puts an English article of the given times on its topic. */
    final void article(String id, String title, Instant published, Instant seen) {
        var article =
                new Article(
                        id,
                        1,
                        "https://feed.example/rss",
                        Outlet.named("The Example"),
                        null,
                        "https://news.example/" + id,
                        title,
                        null,
                        null,
                        false,
                        null,
                        List.of(),
                        "en",
                        published,
                        null,
                        seen,
                        false);
        write(Topic.ARTICLES, id, Article.class, article, seen);
    }
}
