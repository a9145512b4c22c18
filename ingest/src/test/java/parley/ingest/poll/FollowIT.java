package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.topic.Topic;
import parley.ingest.document.DocumentReader;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.Politeness;
import parley.ingest.measure.IngestMetrics;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.lifecycle.Worker;
import parley.testkit.clock.SteppingClock;
import parley.testkit.feed.FeedServer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Feeds that are taken out of the list, put in and put back while the poller runs. */
class FollowIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir static Path data;
    private static EmbeddedBroker broker;

    private final FeedServer server = FeedServer.start();

    /**
     * Far enough back that a month later is not ahead of the broker, which would refuse it, and
     * near enough that it does not drop what is seen a month later as expired.
     */
    private final SteppingClock clock =
            SteppingClock.ticking(InstantSource.system().instant().minus(Duration.ofDays(32)));

    private final Fetcher fetcher =
            new Fetcher(AddressPolicy.ANY, FetchLimits.STANDARD, "Parley/test", clock);
    private Cluster cluster;
    private FeedPoller poller;
    private Worker worker;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start() {
        cluster = Cluster.on(broker);
        Stream.of("/kept", "/out", "/in").forEach(path -> server.publish(path, rss(path)));
        poller =
                FeedPoller.over(
                        cluster.clients(),
                        feeds("/kept", "/out"),
                        fetcher,
                        new DocumentReader(),
                        new Random(7),
                        clock,
                        16,
                        Politeness.STANDARD,
                        IngestMetrics.NONE);
        worker =
                Worker.start(
                        "ingest-feeds",
                        poller,
                        (_, failure) -> {
                            throw new AssertionError(failure);
                        });
        awaitState("/kept");
        awaitState("/out");
    }

    @AfterEach
    void stop() {
        worker.close();
        poller.close();
        fetcher.close();
        server.close();
    }

    @Test
    void pollsWhatIsPutInAndNoMoreWhatIsTakenOut() {
        poller.follow(feeds("/kept", "/in"));
        awaitState("/in");
        awaitPolls("/kept", 2);
        server.forgetRequests();

        awaitPolls("/kept", 4);
        awaitPolls("/in", 4);

        assertThat(server.requests("/out")).isEmpty();
    }

    @Test
    void publishesNothingAgainOfAFeedThatIsPutBackWithinThirtyDays() {
        poller.follow(feeds("/kept"));
        awaitPolls("/kept", 2);
        clock.advance(Duration.ofDays(29));
        awaitPolls("/kept", 4);
        server.forgetRequests();

        server.publish("/out", rss("/out", "/out/new"));
        Instant putBack = clock.instant();
        poller.follow(feeds("/kept", "/out"));
        await().atMost(LONG).until(() -> sightings("/out/new", putBack) == 1);
        awaitPolls("/out", 3);

        assertThat(sightings("/out", putBack)).isZero();
        assertThat(sightings("/out/new", putBack)).isEqualTo(1);
    }

    @Test
    void forgetsAFeedThatWasTakenOutThirtyDaysAgoAndNoOther() {
        poller.follow(feeds("/kept"));
        awaitPolls("/kept", 2);
        clock.advance(Duration.ofDays(29));
        awaitPolls("/kept", 4);
        assertThat(lastState("/out").value()).isNotNull();

        clock.advance(Duration.ofDays(2));
        await().atMost(LONG).until(() -> lastState("/out").value() == null);
        awaitPolls("/kept", 4);

        assertThat(lastState("/kept").value()).isNotNull();
        assertThat(cluster.committed(Topic.FEEDS))
                .filteredOn(record -> record.value() == null)
                .hasSize(1);
    }

    private List<Feed> feeds(String... paths) {
        return Stream.of(paths)
                .map(path -> IngestProcess.feed(server.url(path).toString()))
                .toList();
    }

    private void awaitState(String path) {
        await().atMost(LONG).until(() -> states(path).findAny().isPresent());
    }

    private void awaitPolls(String path, int more) {
        int before = server.requests(path).size();
        await().atMost(LONG).until(() -> server.requests(path).size() >= before + more);
    }

    private Stream<ConsumerRecord<String, byte[]>> states(String path) {
        return cluster.committed(Topic.FEEDS).stream()
                .filter(record -> record.key().equals(server.url(path).toString()));
    }

    private ConsumerRecord<String, byte[]> lastState(String path) {
        return states(path).reduce((_, later) -> later).orElseThrow();
    }

    /** From a time on: by this clock the earlier ones are old enough for the broker to drop. */
    private long sightings(String link, Instant from) {
        return cluster.committed(Topic.SIGHTINGS).stream()
                .filter(record -> record.timestamp() >= from.toEpochMilli())
                .filter(
                        record ->
                                new String(record.value(), UTF_8)
                                        .contains("\"https://a.example" + link + "\""))
                .count();
    }

    private static String rss(String... links) {
        var items = new StringBuilder();
        for (String link : links) {
            items.append(
                    "<item><title>%1$s</title><link>https://a.example%1$s</link></item>"
                            .formatted(link));
        }
        return "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>";
    }
}
