package parley.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicMismatchException;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicReport;
import parley.contract.topic.TopicSetup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** What Parley needs of a broker; every broker that it runs on passes this. */
abstract class BrokerContract {
    private final TopicNames names =
            new TopicNames("t" + ThreadLocalRandom.current().nextInt(1_000_000) + ".");
    private KafkaClients clients;
    private Admin admin;

    /** Where the broker under test is reached. */
    abstract String bootstrap();

    @BeforeEach
    void connect() {
        clients = new KafkaClients(new KafkaSettings(bootstrap(), names, Map.of()));
        admin = clients.admin();
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void createsEveryTopicOnce() {
        TopicReport first = setup().ensure();
        TopicReport second = setup().ensure();

        assertThat(first.created()).containsExactlyInAnyOrder(Topic.values());
        assertThat(first.warnings()).isEmpty();
        assertThat(second.created()).isEmpty();
        assertThat(second.warnings()).isEmpty();
    }

    @Test
    void failsLoudlyWhenPartitionsOrCleanupDiffer() throws Exception {
        create(Topic.FEEDS, 3, Topic.FEEDS.settings());
        create(Topic.ARTICLES, 12, Map.of("cleanup.policy", "compact"));

        assertThatThrownBy(() -> setup().ensure())
                .isInstanceOfSatisfying(
                        TopicMismatchException.class,
                        mismatch ->
                                assertThat(mismatch.problems())
                                        .containsExactly(
                                                "topic "
                                                        + names.of(Topic.FEEDS)
                                                        + " has partitions 3, expected 12",
                                                "topic "
                                                        + names.of(Topic.ARTICLES)
                                                        + " has cleanup.policy compact, expected"
                                                        + " delete"));
    }

    @Test
    void warnsWhenOtherSettingsDiffer() throws Exception {
        create(
                Topic.ARTICLES,
                12,
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        "1000",
                        "compression.type",
                        "gzip"));

        assertThat(setup().ensure().warnings())
                .containsExactly(
                        "topic "
                                + names.of(Topic.ARTICLES)
                                + " has retention.ms 1000, expected 7776000000");
    }

    @Test
    void acceptsTheOperatorsOwnPartitions() {
        var setup = new TopicSetup(admin, names, Optional.of((short) 1), Map.of(Topic.MATCHES, 2));

        setup.ensure();

        assertThat(setup.ensure().warnings()).isEmpty();
    }

    @Test
    void showsOnlyWhatWasCommitted() {
        setup().ensure();
        try (var producer = clients.transactionalProducer(names.of("test-0"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record("aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(record("committed"));
            producer.commitTransaction();
        }

        assertThat(readAll()).containsExactly("committed");
    }

    @Test
    void newerProducerFencesTheOlder() {
        setup().ensure();
        try (var older = clients.transactionalProducer(names.of("test-0"));
                var newer = clients.transactionalProducer(names.of("test-0"))) {
            older.initTransactions();
            older.beginTransaction();
            older.send(record("of the older"));
            older.flush();

            newer.initTransactions();

            assertThatThrownBy(older::commitTransaction)
                    .isInstanceOfAny(
                            ProducerFencedException.class, InvalidProducerEpochException.class);
            newer.beginTransaction();
            newer.send(record("of the newer"));
            newer.commitTransaction();
        }

        assertThat(readAll()).containsExactly("of the newer");
    }

    private TopicSetup setup() {
        return new TopicSetup(admin, names, Optional.empty(), Map.of());
    }

    private void create(Topic topic, int partitions, Map<String, String> settings)
            throws Exception {
        var request =
                new NewTopic(names.of(topic), Optional.of(partitions), Optional.empty())
                        .configs(settings);
        admin.createTopics(List.of(request)).all().get();
    }

    private ProducerRecord<String, byte[]> record(String value) {
        return new ProducerRecord<>(names.of(Topic.TRACKS), 0, "key", value.getBytes(UTF_8));
    }

    private List<String> readAll() {
        List<String> values = new ArrayList<>();
        try (var reader = clients.reader()) {
            Replay.toEnd(
                    reader,
                    List.of(new TopicPartition(names.of(Topic.TRACKS), 0)),
                    () -> false,
                    record -> values.add(new String(record.value(), UTF_8)));
        }
        return values;
    }
}
