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
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Service;
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
    private static final int REPEATS = 3;
    private static final Duration LATENCY = Duration.ofMillis(200);

    /**
     * The real time, and as much later as it takes to make every feed due. It must stay within the
     * hour by which a broker lets records be ahead of its own clock.
     */
    private static final class AheadClock implements InstantSource {
        private final AtomicLong ahead = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.now().plusMillis(ahead.get());
        }

        /** Tells the time from which on polls are due ones. */
        Instant makeAllDue() {
            ahead.addAndGet(BenchFeeds.ALL_DUE.toMillis());
            return instant();
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
            BenchFeeds.publish(server, FEEDS, 0, ITEMS);
            var config =
                    new IngestConfig(
                            "", AddressPolicy.ANY, FetchLimits.STANDARD, IngestConfig.CONCURRENCY);
            var feeds = BenchFeeds.list(FEEDS, server.port());
            try (var service = new IngestService(clients, feeds, config, clock);
                    var states = new CommittedRecords(clients, Topic.FEEDS, () -> end(service));
                    var articles =
                            new CommittedRecords(clients, Topic.ARTICLES, () -> end(service))) {
                measure(service, server, states, articles);
            }
        }
    }

    private static Optional<String> end(Service service) {
        return service.condition() instanceof Condition.Failed(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private void measure(
            Service service,
            FeedServer server,
            CommittedRecords states,
            CommittedRecords articles) {
        long start = System.nanoTime();
        service.start();
        articles.await((long) FEEDS * ITEMS);
        tell("first sync, start of the service included", start, FEEDS * ITEMS, "articles");
        states.awaitKeys(FEEDS, Instant.EPOCH);
        for (int i = 0; i < REPEATS; i++) {
            sweep("sweep, all 304, 0 ms", states);
        }
        BenchFeeds.answerAfter(server, FEEDS, LATENCY);
        for (int i = 0; i < REPEATS; i++) {
            sweep("sweep, all 304, 200 ms", states);
        }
        for (String path : BenchFeeds.paths(FEEDS)) {
            server.behave(path);
        }
        for (int round = 1; round <= REPEATS; round++) {
            BenchFeeds.publish(server, FEEDS, round, ITEMS + round);
            start = System.nanoTime();
            Instant due = clock.makeAllDue();
            articles.await((long) FEEDS * (ITEMS + round));
            tell("one new item in every feed", start, FEEDS, "articles");
            states.awaitKeys(FEEDS, due);
        }
    }

    private void sweep(String name, CommittedRecords states) {
        long start = System.nanoTime();
        states.awaitKeys(FEEDS, clock.makeAllDue());
        tell(name, start, FEEDS, "feeds");
    }

    private void tell(String name, long start, int what, String unit) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf("%-45s %7.2f s %8.0f %s/s%n", name, seconds, what / seconds, unit);
    }
}
