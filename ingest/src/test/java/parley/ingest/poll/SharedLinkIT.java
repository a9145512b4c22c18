package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.topic.Topic;
import parley.runtime.kafka.EmbeddedBroker;
import parley.testkit.feed.FeedServer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Two instances find one link in two feeds at the same time: it is one article. */
class SharedLinkIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int FEEDS = 24;
    private static final int LINKS = 5;

    @TempDir static Path data;
    private static EmbeddedBroker broker;

    private final FeedServer server = FeedServer.start();
    private final List<String> feeds =
            IntStream.range(0, FEEDS).mapToObj(i -> server.url("/" + i).toString()).toList();
    private Cluster cluster;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void prepare() {
        cluster = Cluster.on(broker);
        for (int i = 0; i < FEEDS; i++) {
            server.publish("/" + i, rss("", 0));
        }
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void makesOneArticleOfOneLinkThatTwoInstancesFindInTheSameSecond() throws Exception {
        try (var _ = IngestProcess.start("first", cluster.settings(), feeds);
                var _ = IngestProcess.start("second", cluster.settings(), feeds)) {
            var start = cluster.ends();
            await().atMost(LONG)
                    .until(() -> polledBy("first", start) >= 0 && polledBy("second", start) >= 0);
            await().atMost(LONG).until(() -> cluster.owners() == 2);
            var shared = cluster.ends();
            await().atMost(LONG)
                    .until(() -> polledBy("first", shared) >= 0 && polledBy("second", shared) >= 0);
            int one = polledBy("first", shared);
            int other = polledBy("second", shared);
            for (int links = 1; links <= LINKS; links++) {
                server.publish("/" + one, rss("One", links));
                server.publish("/" + other, rss("Other", links));
                int expected = 2 * links;
                await().atMost(LONG)
                        .until(() -> cluster.committed(Topic.SIGHTINGS).size() == expected);
            }
            await().atMost(LONG).until(this::articleStageIsThrough);
        }

        assertThat(cluster.articles())
                .hasSize(LINKS)
                .allMatch(article -> article.endsWith("/1"))
                .extracting(article -> article.replaceFirst("(One|Other) ", ""))
                .doesNotHaveDuplicates();
        Map<String, List<ConsumerRecord<String, byte[]>>> sightings = new HashMap<>();
        for (var sighting : cluster.committed(Topic.SIGHTINGS)) {
            sightings.computeIfAbsent(sighting.key(), _ -> new ArrayList<>()).add(sighting);
        }
        assertThat(sightings.values())
                .hasSize(LINKS)
                .allSatisfy(
                        pair ->
                                assertThat(pair)
                                        .extracting(Signed::writer)
                                        .containsExactlyInAnyOrder("first", "second"))
                .as("some pair was seen within one second")
                .anyMatch(
                        pair ->
                                Math.abs(pair.getFirst().timestamp() - pair.getLast().timestamp())
                                        < 1_000);
    }

    /** A feed that the instance polled last, behind those ends; -1 if there is none. */
    private int polledBy(String instance, Map<TopicPartition, Long> ends) {
        Map<String, String> last = new HashMap<>();
        for (var record : cluster.committed(Topic.FEEDS)) {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() >= ends.getOrDefault(partition, 0L)) {
                last.put(record.key(), Signed.writer(record));
            }
        }
        return IntStream.range(0, FEEDS)
                .filter(feed -> instance.equals(last.get(feeds.get(feed))))
                .findFirst()
                .orElse(-1);
    }

    private boolean articleStageIsThrough() throws Exception {
        Map<TopicPartition, Long> read = cluster.articleStage();
        return cluster.committed(Topic.SIGHTINGS).stream()
                .allMatch(
                        sighting ->
                                read.getOrDefault(
                                                new TopicPartition(
                                                        sighting.topic(), sighting.partition()),
                                                0L)
                                        > sighting.offset());
    }

    /** A feed of its own wording with links that others share. */
    private static String rss(String wording, int links) {
        var items = new StringBuilder();
        for (int i = 0; i < links; i++) {
            items.append(
                    "<item><title>%s %d</title><link>https://a.example/%d</link></item>"
                            .formatted(wording, i, i));
        }
        return "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>";
    }
}
