package parley.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.record.Article;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PartitionsIT {
    private static final Logger log = LoggerFactory.getLogger(PartitionsIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final TopicNames NAMES = TopicNames.standard();
    private static final int ARTICLES = 5_000;
    private static final int PARTITIONS = 4;

    @TempDir Path parent;

    /** As Kafka's producer chooses it. */
    private static int partition(Article article) {
        return Utils.toPositive(Utils.murmur2(article.id().getBytes(UTF_8))) % PARTITIONS;
    }

    private static void awaitSharedWork(Admin admin) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            for (Topic topic : List.of(Topic.ARTICLES, Topic.MATCHES)) {
                                assertThat(Partitioned.instances(admin, NAMES, topic))
                                        .as("instances that have partitions of %s", topic)
                                        .hasSize(2);
                            }
                        });
    }

    /** The articles come one partition after the other: no order between them is left. */
    @Test
    void twoInstancesOnFourPartitionsJoinWhatOneThreadJoins() throws Exception {
        List<Article> articles = PressDays.of(20, ARTICLES, Articles.NOON);
        Groups expected =
                Groups.of(
                        OneThread.developments(
                                articles, Files.createDirectory(parent.resolve("replay"))));
        assertThat(expected.byArticles()).hasSizeGreaterThan(100);
        List<Article> byPartition = new ArrayList<>(articles);
        byPartition.sort(Comparator.comparing(PartitionsIT::partition));
        try (var broker = EmbeddedBroker.startKeepingAll(parent.resolve("data"))) {
            var clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), NAMES, Map.of()));
            var records = new Records(clients);
            List<Process> instances = new ArrayList<>();
            try (var admin = clients.admin()) {
                new TopicSetup(
                                admin,
                                NAMES,
                                Optional.of((short) 1),
                                Map.of(
                                        Topic.ARTICLES, PARTITIONS,
                                        Topic.MATCHES, PARTITIONS,
                                        Topic.CORRECTIONS, PARTITIONS,
                                        Topic.DEVELOPMENTS, PARTITIONS))
                        .ensure();
                for (String name : List.of("first", "second")) {
                    Path state = Files.createDirectory(parent.resolve(name));
                    instances.add(ClassifierProcess.start(clients, OneThread.RULES, state));
                }
                awaitSharedWork(admin);
                records.publish(byPartition);
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(
                                () ->
                                        assertThat(Groups.of(records.developments()).reports())
                                                .isEqualTo(expected.reports()));
            } finally {
                instances.forEach(Process::destroyForcibly);
            }
            double share = expected.shareIn(Groups.of(records.developments()));
            log.info("of {} reports {} are in equal groups", expected.reports(), share);
            assertThat(share).isGreaterThanOrEqualTo(0.99);
        }
    }
}
