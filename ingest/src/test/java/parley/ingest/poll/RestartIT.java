package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import parley.contract.topic.Topic;
import parley.runtime.kafka.EmbeddedBroker;
import parley.testkit.feed.FeedServer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Instances that end without warning, are stopped, or come and go: nothing is lost or repeated. */
class RestartIT {
    /** After so long another instance polls the feeds of one that died. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(15);

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int FEEDS = 24;

    @TempDir static Path data;
    @TempDir Path folder;
    private static EmbeddedBroker broker;

    private final FeedServer server = FeedServer.start();
    private final List<String> feeds =
            IntStream.range(0, FEEDS).mapToObj(i -> server.url("/" + i).toString()).toList();
    private Path flag;
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
        flag = folder.resolve("stop");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(CommitStep.class)
    void publishesEachRevisionOnceWhereverAnInstanceIsKilled(CommitStep step) throws Exception {
        publish("first");
        try (var killed = IngestProcess.haltingAt(step, 3, cluster.settings(), feeds)) {
            assertThat(killed.halted()).as("came to %s", step).isTrue();
        }
        cluster.forgetMembers();
        publish("first", "second");
        try (var _ = IngestProcess.start(cluster.settings(), feeds)) {
            awaitArticles(titles("first", "second"));
            awaitAnotherRoundOfPolls();
        }

        assertThat(cluster.articles()).hasSize(2 * FEEDS).doesNotHaveDuplicates();
    }

    @Test
    void publishesEachRevisionOnceWhenKilledAtRandomMoments() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        var random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int kill = 0; kill < 4; kill++) {
            texts.add("round" + kill);
            publish(texts.toArray(String[]::new));
            var step = CommitStep.values()[random.nextInt(CommitStep.values().length)];
            int times = 1 + random.nextInt(FEEDS);
            try (var killed = IngestProcess.haltingAt(step, times, cluster.settings(), feeds)) {
                assertThat(killed.halted()).as("seed %d, %s, %d", seed, step, times).isTrue();
            }
            cluster.forgetMembers();
        }
        try (var _ = IngestProcess.start(cluster.settings(), feeds)) {
            awaitArticles(titles(texts.toArray(String[]::new)));
            awaitAnotherRoundOfPolls();
        }

        assertThat(cluster.articles()).as("seed %d", seed).doesNotHaveDuplicates();
    }

    @Test
    void takesOverFromAKilledInstanceInTimeWithoutRepeatingAnything() throws Exception {
        publish("first");
        try (var first = IngestProcess.start(cluster.settings(), feeds)) {
            awaitArticles(titles("first"));
            try (var _ = IngestProcess.start(cluster.settings(), feeds)) {
                awaitBothOwn();
                first.kill();
                server.forgetRequests();
                await().atMost(TAKEN_OVER).until(() -> allPolled(1));
                publish("first", "second");
                awaitArticles(titles("first", "second"));
            }
        }

        assertThat(cluster.articles()).hasSize(2 * FEEDS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = CommitStep.class,
            names = {"POLLED", "SENT", "ACCEPTED"})
    void commitsNothingOfAStoppedInstanceThatGoesOnAfterItWasReplaced(CommitStep step)
            throws Exception {
        publish("first");
        Map<TopicPartition, Long> takenOver;
        long wentOn;
        try (var first = IngestProcess.stoppingAt(step, flag, "first", cluster.settings(), feeds)) {
            awaitArticles(titles("first"));
            try (var _ = IngestProcess.start("second", cluster.settings(), feeds)) {
                awaitBothOwn();
                Files.createFile(flag);
                publish("first", "second");
                await().atMost(LONG).until(first::stopped);
                server.forgetRequests();
                await().atMost(TAKEN_OVER).until(() -> allPolled(1));
                awaitArticles(titles("first", "second"));
                takenOver = cluster.ends();
                wentOn = System.currentTimeMillis();
                first.signal("CONT");
                publish("first", "second", "third");
                awaitArticles(titles("first", "second", "third"));
                awaitAnotherRoundOfPolls();
            }
            // It has recovered: left alone, it does the whole work again.
            publish("first", "second", "third", "fourth");
            awaitArticles(titles("first", "second", "third", "fourth"));
        }

        assertThat(cluster.articles()).hasSize(4 * FEEDS).doesNotHaveDuplicates();
        assertThat(pollsOutOfOrder()).isEmpty();
        assertThat(committedAfter(takenOver, "first", 0, wentOn))
                .as("of what the first did before it was stopped, after it was replaced")
                .isEmpty();
        // The signatures tell: the second took over, and the first came back with new work.
        assertThat(committedAfter(takenOver, "second", wentOn, Long.MAX_VALUE)).isNotEmpty();
        assertThat(committedAfter(takenOver, "first", wentOn, Long.MAX_VALUE)).isNotEmpty();
    }

    /**
     * The committed records of one instance behind the ends that the partitions had at some time,
     * of polls and articles made in a span of time: records carry the time of what they tell.
     */
    private List<String> committedAfter(
            Map<TopicPartition, Long> ends, String instance, long from, long until) {
        List<String> found = new ArrayList<>();
        for (Topic topic : Cluster.WRITTEN) {
            for (var record : cluster.committed(topic)) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (Signed.writer(record).equals(instance)
                        && record.offset() >= ends.getOrDefault(partition, 0L)
                        && record.timestamp() >= from
                        && record.timestamp() < until) {
                    found.add(partition + "@" + record.offset() + " of " + record.timestamp());
                }
            }
        }
        return found;
    }

    /** What a replaced instance had polled is older than what its successor has committed. */
    private List<String> pollsOutOfOrder() {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        for (var record : cluster.committed(Topic.FEEDS)) {
            Long before = last.put(record.key(), record.timestamp());
            if (before != null && before > record.timestamp()) {
                wrong.add(record.key() + "@" + record.offset());
            }
        }
        return wrong;
    }

    private void awaitArticles(Set<String> expected) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(cluster.articles()).containsAll(expected));
    }

    private void awaitAnotherRoundOfPolls() {
        server.forgetRequests();
        await().atMost(LONG).until(() -> allPolled(2));
    }

    private void awaitBothOwn() {
        await().atMost(LONG).until(() -> cluster.owners() == 2);
    }

    private boolean allPolled(int times) {
        return IntStream.range(0, FEEDS)
                .allMatch(feed -> server.requests("/" + feed).size() >= times);
    }

    private static Set<String> titles(String... texts) {
        Set<String> titles = new TreeSet<>();
        for (String text : texts) {
            for (int feed = 0; feed < FEEDS; feed++) {
                titles.add(text + " " + feed + "/1");
            }
        }
        return titles;
    }

    private void publish(String... texts) {
        for (int feed = 0; feed < FEEDS; feed++) {
            var items = new StringBuilder();
            for (String text : texts) {
                items.append(
                        "<item><title>%1$s %2$d</title><link>https://a.example/%1$s/%2$d</link></item>"
                                .formatted(text, feed));
            }
            server.publish(
                    "/" + feed,
                    "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>");
        }
    }
}
