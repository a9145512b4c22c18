package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.Articles;
import parley.classifier.development.Newsroom.Report;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Tell;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.kafka.Replay;
import parley.testkit.kafka.TopicSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who was away while the developments were compacted still learns all that is worth telling. */
class CompactionIT {
    private static final Duration COMPACTED = Duration.ofMinutes(3);
    private static final String TOPIC = TopicNames.standard().of(Topic.DEVELOPMENTS);
    private static final RecordCodec<Development> CODEC = RecordCodec.of(Development.class);

    /** In production the lag is seven days. */
    private static final Map<String, String> AT_ONCE =
            Map.of(
                    "segment.ms", "500",
                    "min.compaction.lag.ms", "0",
                    "max.compaction.lag.ms", "500",
                    "min.cleanable.dirty.ratio", "0.0");

    @TempDir Path data;

    /** A revision of a development that somebody should hear of. */
    private record News(String development, int revision, ChangeReason reason) {}

    /** Every revision that is made in a season at whose end one thing is taken back. */
    private static List<Development> season() {
        List<Report> reports = Newsroom.season(11, Articles.NOON, 8);
        var desk = new Desk(Articles.NOON);
        List<Development> revisions = new ArrayList<>();
        reports.forEach(report -> revisions.addAll(desk.take(report.match())));
        int last = reports.getLast().thing();
        reports.stream()
                .filter(report -> report.thing() == last)
                .forEach(report -> revisions.addAll(desk.retract(report.match(), 2)));
        return revisions;
    }

    @Test
    void nothingWorthTellingIsLostToCompaction() throws Exception {
        List<Development> revisions = season();
        int half = revisions.size() / 2;
        try (var broker = EmbeddedBroker.start(data)) {
            var clients =
                    new KafkaClients(
                            new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
            create(clients);
            publish(clients, revisions.subList(0, half));
            Map<String, Development> known = newest(read(clients));

            // From here on the consumer is down.
            publish(clients, revisions.subList(half, revisions.size()));
            awaitCompaction(clients, revisions.size());
            List<Development> kept = read(clients);

            assertThat(kept).hasSizeLessThan(revisions.size());
            assertThat(missed(known, newest(kept)))
                    .isEqualTo(told(revisions.subList(half, revisions.size())))
                    .extracting(News::reason)
                    .contains(
                            ChangeReason.NEW_DEVELOPMENT,
                            ChangeReason.NEW_STAGE,
                            ChangeReason.WITHDRAWAL);
        }
    }

    /** What each of the revisions says of itself. */
    private static Set<News> told(List<Development> revisions) {
        Set<News> news = new HashSet<>();
        revisions.stream()
                .filter(made -> made.tell() != Tell.SILENT)
                .forEach(made -> news.add(new News(made.id(), made.revision(), made.reason())));
        return news;
    }

    /** What the newest records alone tell somebody who knew these. */
    private static Set<News> missed(
            Map<String, Development> known, Map<String, Development> newest) {
        Set<News> news = new HashSet<>();
        for (Development made : newest.values()) {
            Development before = known.get(made.id());
            int seen = before == null ? 0 : before.newsRevision();
            if (made.newsRevision() > seen) {
                for (Change change : made.changes()) {
                    if (change.revision() > seen) {
                        news.add(new News(made.id(), change.revision(), change.reason()));
                    }
                }
            }
        }
        return news;
    }

    private static Map<String, Development> newest(List<Development> revisions) {
        Map<String, Development> newest = new HashMap<>();
        revisions.forEach(made -> newest.put(made.id(), made));
        return newest;
    }

    private static void create(KafkaClients clients) {
        try (var admin = clients.admin()) {
            new TopicSetup(admin, TopicNames.standard(), Optional.of((short) 1), Map.of()).ensure();
            TopicSettings.change(admin, TOPIC, AT_ONCE);
        }
    }

    private static void publish(KafkaClients clients, List<Development> revisions) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            revisions.forEach(
                    made ->
                            producer.send(
                                    new ProducerRecord<>(TOPIC, made.id(), CODEC.encode(made))));
        }
    }

    /** Waits until of every development only few records are left. */
    private static void awaitCompaction(KafkaClients clients, int made) {
        await().atMost(COMPACTED)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            // Only what is no longer written to is compacted.
                            tick(clients);
                            return read(clients).size() < made / 3;
                        });
    }

    /** A tombstone of nothing in every partition closes their segments. */
    private static void tick(KafkaClients clients) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (int partition = 0; partition < Topic.DEVELOPMENTS.partitions(); partition++) {
                producer.send(new ProducerRecord<>(TOPIC, partition, "tick", null));
            }
        }
    }

    private static List<Development> read(KafkaClients clients) {
        List<Development> records = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = clients.reader()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                            .toList();
            Replay.toEnd(
                    consumer,
                    partitions,
                    () -> false,
                    record -> {
                        if (record.value() != null
                                && CODEC.decode(record.value())
                                        instanceof Decoded.Valid<Development>(var made)) {
                            records.add(made);
                        }
                    });
        }
        return records;
    }
}
