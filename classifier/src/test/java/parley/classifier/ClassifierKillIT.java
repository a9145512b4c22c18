package parley.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.record.Article;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

class ClassifierKillIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ARTICLES = 600;
    private static final int PRESS = 1_500;
    private static final int KILLS = 4;

    @TempDir Path parent;

    @Test
    void whoIsKilledInTheMiddleIsFollowedOnAnEmptyDiskWithoutLossOrRepetition() throws IOException {
        var folder = new AlfaBravo(parent.resolve("rules"));
        folder.rule("end", "ended");
        try (var broker = EmbeddedBroker.start(parent.resolve("data"))) {
            KafkaClients clients = clients(broker, Map.of());
            var records = new Records(clients);
            records.publish("poison", "no article".getBytes(UTF_8));
            records.publish(articles());

            Process first = start(clients, folder.path(), "first");
            try {
                await().atMost(PATIENCE).until(() -> !records.matches().isEmpty());
            } finally {
                first.destroyForcibly();
            }
            Process second = start(clients, folder.path(), "second");
            try {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(records.matches()).hasSize(ARTICLES));
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () ->
                                        assertThat(last(records.developments()).sourceCount())
                                                .isEqualTo(ARTICLES));
            } finally {
                second.destroyForcibly();
            }
            assertThat(new HashSet<>(records.matches())).hasSize(ARTICLES);
            assertThat(records.developments())
                    .extracting(Development::id)
                    .containsOnly(records.developments().getFirst().id());
            assertThat(records.developments())
                    .extracting(Development::revision)
                    .doesNotHaveDuplicates();
            assertThat(records.all(Topic.DEAD_LETTERS)).hasSize(1);
        }
    }

    /** One partition each, so that the order is that of the undisturbed run. */
    @Test
    void killsAtAnyMomentLeaveTheVeryRecordsOfAnUndisturbedRun() throws Exception {
        List<Article> articles = PressDays.of(21, PRESS, Articles.NOON);
        List<Development> expected =
                OneThread.developments(articles, Files.createDirectory(parent.resolve("replay")));
        assertThat(Groups.of(expected).byArticles()).hasSizeGreaterThan(30);
        long seed = Instant.now().toEpochMilli();
        var random = new SplittableRandom(seed);
        try (var broker = EmbeddedBroker.startKeepingAll(parent.resolve("data"))) {
            Map<Topic, Integer> one =
                    Map.of(
                            Topic.ARTICLES, 1,
                            Topic.MATCHES, 1,
                            Topic.CORRECTIONS, 1,
                            Topic.DEVELOPMENTS, 1);
            KafkaClients clients = clients(broker, one);
            var records = new Records(clients);
            records.publish(articles);
            for (int kill = 0; kill < KILLS; kill++) {
                int reached = records.developments().size();
                int enough = reached + 1 + random.nextInt(expected.size() / (KILLS + 1));
                Process instance = start(clients, OneThread.RULES, "killed-" + kill);
                try {
                    await().atMost(PATIENCE).until(() -> records.developments().size() >= enough);
                } finally {
                    instance.destroyForcibly();
                }
            }
            Process last = start(clients, OneThread.RULES, "last");
            try {
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () ->
                                        assertThat(records.developments())
                                                .hasSizeGreaterThanOrEqualTo(expected.size()));
            } finally {
                last.destroyForcibly();
            }
            assertThat(records.developments())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Clients of a broker that has the topics. */
    private static KafkaClients clients(EmbeddedBroker broker, Map<Topic, Integer> partitions) {
        var names = TopicNames.standard();
        var clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, names, Optional.of((short) 1), partitions).ensure();
        }
        return clients;
    }

    private static Development last(List<Development> developments) {
        return developments.getLast();
    }

    private Process start(KafkaClients clients, Path rules, String name) throws IOException {
        return ClassifierProcess.start(clients, rules, Files.createDirectory(parent.resolve(name)));
    }

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(Articles.of("a" + i, "en", "Alfa ended it", "", Articles.NOON, false));
        }
        return articles;
    }
}
