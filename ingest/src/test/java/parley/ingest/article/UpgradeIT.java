package parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Outlet;
import parley.contract.record.Sighting;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.kafka.Replay;
import parley.runtime.streams.StreamsApplication;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

class UpgradeIT {
    private static final TopicNames NAMES = TopicNames.standard();
    private static final String CHANGELOG =
            NAMES.of("ingest-" + ArticleTopology.STORE + "-changelog");

    @TempDir Path data;

    @Test
    void goesOnOverTheLiveChangelogOfTheVersionBefore() throws Exception {
        try (var broker = EmbeddedBroker.start(data)) {
            var clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), NAMES, Map.of()));
            createTopics(clients);
            Instant seen = Instant.now().minusSeconds(60);
            write(clients, CHANGELOG, former(sighting("Talks held", seen), 7));
            write(clients, sighted(sighting("Talks held", seen.plusSeconds(1))));
            write(clients, sighted(sighting("Talks end", seen.plusSeconds(2))));

            try (var stage = start(clients)) {
                stage.start();
                await().atMost(Duration.ofSeconds(30)).until(() -> !articles(clients).isEmpty());
            }
            // What this version left is read by itself after a restart, also from the changelog.
            write(clients, sighted(sighting("Talks end", seen.plusSeconds(3))));
            write(clients, sighted(sighting("Talks end early", seen.plusSeconds(4))));
            try (var stage = start(clients)) {
                stage.start();
                await().atMost(Duration.ofSeconds(30)).until(() -> articles(clients).size() > 1);
            }

            assertThat(articles(clients))
                    .extracting(Article::revision, Article::title)
                    .containsExactly(tuple(8, "Talks end"), tuple(9, "Talks end early"));
        }
    }

    private static StreamsApplication start(KafkaClients clients) {
        return new StreamsApplication(
                "ingest",
                ArticleTopology.of(NAMES),
                clients.streams("ingest"),
                InstantSource.system());
    }

    private static void createTopics(KafkaClients clients)
            throws InterruptedException, ExecutionException {
        try (var admin = clients.admin()) {
            new TopicSetup(admin, NAMES, Optional.empty(), Map.of()).ensure();
            var changelog =
                    new NewTopic(
                                    CHANGELOG,
                                    Optional.of(Topic.SIGHTINGS.partitions()),
                                    Optional.empty())
                            .configs(
                                    Map.of(
                                            TopicConfig.CLEANUP_POLICY_CONFIG,
                                            TopicConfig.CLEANUP_POLICY_COMPACT));
            admin.createTopics(List.of(changelog)).all().get();
        }
    }

    private static byte[] former(Sighting published, int revision) {
        return """
        {"feed":"%s","revision":%d,"hash":"%s","published":"%s","backlog":false,\
        "lastSeen":"%4$s"}\
        """
                .formatted(
                        published.feed(),
                        revision,
                        FeedMemory.contentHash(published),
                        published.seen())
                .getBytes(UTF_8);
    }

    private static byte[] sighted(Sighting sighting) {
        return RecordCodec.of(Sighting.class).encode(sighting);
    }

    private static void write(KafkaClients clients, byte[] sighting) {
        write(clients, NAMES.of(Topic.SIGHTINGS), sighting);
    }

    private static void write(KafkaClients clients, String topic, byte[] value) {
        try (var producer = clients.producer()) {
            var _ = producer.send(new ProducerRecord<>(topic, "a1", value));
        }
    }

    private static Sighting sighting(String title, Instant seen) {
        return new Sighting(
                "a1",
                "feed-a",
                Outlet.named("A"),
                null,
                "https://a.example/1",
                title,
                null,
                null,
                false,
                null,
                List.of(),
                "en",
                null,
                null,
                seen,
                false);
    }

    private static List<Article> articles(KafkaClients clients) {
        List<Article> articles = new ArrayList<>();
        var partitions =
                IntStream.range(0, Topic.ARTICLES.partitions())
                        .mapToObj(p -> new TopicPartition(NAMES.of(Topic.ARTICLES), p))
                        .toList();
        try (var reader = clients.reader()) {
            Replay.toEnd(
                    reader,
                    partitions,
                    () -> false,
                    record -> {
                        if (RecordCodec.of(Article.class).decode(record.value())
                                instanceof Decoded.Valid<Article>(Article article)) {
                            articles.add(article);
                        }
                    });
        }
        return articles;
    }
}
