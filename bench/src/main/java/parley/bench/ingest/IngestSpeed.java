package parley.bench.ingest;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.ingest.IngestConfig;
import parley.ingest.IngestService;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.testkit.feed.FeedServer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** First sync, sweeps and new items: server, broker and ingest in one process. */
final class IngestSpeed {
    private static final int FEEDS = 1_000;
    private static final int ITEMS = 20;
    private static final Duration LATENCY = Duration.ofMillis(200);

    /** The real time, and as much later as it takes to make every feed due. */
    private static final class AheadClock implements InstantSource {
        private final AtomicLong ahead = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.now().plusMillis(ahead.get());
        }

        void makeAllDue() {
            ahead.addAndGet(BenchFeeds.INTERVAL.toMillis() * 5 / 4);
        }
    }

    private final PrintStream out;
    private final AheadClock clock = new AheadClock();

    IngestSpeed(PrintStream out) {
        this.out = out;
    }

    void run(Path data) {
        try (var broker = EmbeddedBroker.start(data);
                var server = FeedServer.start()) {
            var clients =
                    new KafkaClients(
                            new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
            try (var admin = clients.admin()) {
                new TopicSetup(admin, TopicNames.standard(), Optional.empty(), Map.of()).ensure();
            }
            try (var states = new CommittedCount(clients, Topic.FEEDS);
                    var articles = new CommittedCount(clients, Topic.ARTICLES)) {
                measure(clients, server, states, articles);
            }
        }
    }

    private void measure(
            KafkaClients clients,
            FeedServer server,
            CommittedCount states,
            CommittedCount articles) {
        BenchFeeds.publish(server, FEEDS, 0, ITEMS);
        var config =
                new IngestConfig(
                        "", AddressPolicy.ANY, FetchLimits.STANDARD, IngestConfig.CONCURRENCY);
        try (var service =
                new IngestService(clients, BenchFeeds.list(FEEDS, server.port()), config, clock)) {
            long start = System.nanoTime();
            service.start();
            articles.await((long) FEEDS * ITEMS);
            tell("first sync, start of the service included", start, FEEDS * ITEMS, "articles");
            states.await(FEEDS);
            for (int i = 0; i < 3; i++) {
                sweep("sweep, all 304, 0 ms", states);
            }
            BenchFeeds.answerAfter(server, FEEDS, LATENCY);
            for (int i = 0; i < 3; i++) {
                sweep("sweep, all 304, 200 ms", states);
            }
            for (String path : BenchFeeds.paths(FEEDS)) {
                server.behave(path);
            }
            for (int round = 1; round <= 3; round++) {
                BenchFeeds.publish(server, FEEDS, round, ITEMS + round);
                start = System.nanoTime();
                clock.makeAllDue();
                articles.await((long) FEEDS * (ITEMS + round));
                tell("one new item in every feed", start, FEEDS, "articles");
                states.await(states.count() + FEEDS);
            }
        }
    }

    private void sweep(String name, CommittedCount states) {
        long wanted = states.count() + FEEDS;
        long start = System.nanoTime();
        clock.makeAllDue();
        states.await(wanted);
        tell(name, start, FEEDS, "feeds");
    }

    private void tell(String name, long start, int what, String unit) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf("%-45s %7.2f s %8.0f %s/s%n", name, seconds, what / seconds, unit);
    }
}
