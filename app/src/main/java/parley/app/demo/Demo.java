package parley.app.demo;

import org.apache.kafka.clients.admin.Admin;

import parley.classifier.ClassifierService;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.ingest.IngestConfig;
import parley.ingest.IngestService;
import parley.ingest.feed.FeedList;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.notifier.NotifierService;
import parley.runtime.config.Problems;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.lifecycle.Closer;
import parley.testkit.clock.SteppingClock;
import parley.testkit.feed.FeedServer;
import parley.testkit.telegram.DemoChat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Feeds of a week from the server to the alerts, in one process, on a folder that is deleted after.
 */
public final class Demo {
    /** The demo's feeds begin on this afternoon; its clock runs on from here. */
    private static final Instant AFTERNOON = Instant.parse("2025-06-02T15:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 200;
    private static final int CONCURRENCY = 8;

    private final Path rules;
    private final PrintStream out;
    private final PrintStream err;
    private final SteppingClock clock = SteppingClock.ticking(AFTERNOON);

    /**
     * A demo.
     *
     * @param rules the folder of rules
     * @param out takes the alerts and the closing count
     * @param err takes what the demo says of itself
     */
    public Demo(Path rules, PrintStream out, PrintStream err) {
        this.rules = rules;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @return whether every feed went all the way
     */
    public boolean run() throws InterruptedException {
        return run(clients -> {});
    }

    /**
     * Runs it with the bot on a page of this machine, where a person talks to it; returns when the
     * process is asked to end.
     *
     * @return whether every feed went all the way
     */
    public boolean chat() throws InterruptedException {
        try (var chat = DemoChat.open(clock)) {
            var audience = new ChatAudience(chat, err);
            try {
                return run(audience, clients -> {});
            } catch (RuntimeException e) {
                if (audience.isOver()) {
                    // What was under way found its parts closed.
                    return true;
                }
                throw e;
            }
        }
    }

    /** Runs it, and lets somebody read the topics as they are at the end. */
    boolean run(Consumer<KafkaClients> atEnd) throws InterruptedException {
        return run(new Audience.Terminal(), atEnd);
    }

    private boolean run(Audience audience, Consumer<KafkaClients> atEnd)
            throws InterruptedException {
        try (var closer = new Closer()) {
            audience.attend(closer);
            Path folder = temporaryFolder();
            closer.register(() -> delete(folder));
            var server = closer.register(FeedServer.start());
            FeedList feeds = feeds(BundledFeeds.announce(server, folder));
            err.println("Starting an embedded Kafka, a feed server and the three services …");
            // A broker goes by its own clock, and the demo's records are of last year.
            var broker = closer.register(EmbeddedBroker.startKeepingAll(folder.resolve("kafka")));
            var clients =
                    new KafkaClients(
                            new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
            boolean done = watch(clients, server, feeds, audience, closer);
            atEnd.accept(clients);
            audience.stay();
            return done;
        }
    }

    private boolean watch(
            KafkaClients clients,
            FeedServer server,
            FeedList feeds,
            Audience audience,
            Closer closer)
            throws InterruptedException {
        Admin admin = closer.register(clients.admin());
        new TopicSetup(admin, clients.settings().names(), Optional.empty(), Map.of()).ensure();
        var notifier =
                closer.register(NotifierService.create(clients, audience.config(), clock, out));
        notifier.start();
        closer.register(new ClassifierService(clients, rules, clock)).start();
        closer.register(new IngestService(clients, feeds, ingestConfig(), clock)).start();

        var progress = new Progress(clients);
        // A first poll that is still at work would count as one of the first wave.
        boolean done = awaitEnd(admin, progress, notifier, feeds.feeds().size(), AFTERNOON);
        for (BundledFeeds.Wave wave : BundledFeeds.WAVES) {
            if (!audience.awaitWave()) {
                return done;
            }
            BundledFeeds.publish(server, wave);
            Instant since = clock.advance(wave.after());
            done &= awaitEnd(admin, progress, notifier, feeds.feeds().size(), since);
        }
        out.printf(
                "%d feeds, %d articles, %d developments, %d alerts%n",
                progress.feedsRead(AFTERNOON),
                progress.articles(),
                progress.developments(),
                notifier.figures().sent());
        if (!done) {
            err.printf("The demo did not come to its end within %d s.%n", PATIENCE.toSeconds());
        }
        return done;
    }

    private static boolean awaitEnd(
            Admin admin, Progress progress, NotifierService notifier, int feeds, Instant since)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var never = new CountDownLatch(1);
        while (System.nanoTime() - end < 0) {
            if (progress.feedsRead(since) == feeds
                    && progress.drained(admin, "ingest", Topic.SIGHTINGS)
                    && progress.drained(admin, "classifier", Topic.ARTICLES)
                    && progress.drained(admin, "classifier", Topic.MATCHES)
                    && progress.drained(admin, "notifier", Topic.DEVELOPMENTS)
                    && notifier.figures().waiting() == 0) {
                return true;
            }
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private static FeedList feeds(Path file) {
        var problems = new Problems();
        FeedList list = FeedList.read(file, problems);
        problems.throwIfAny();
        return list;
    }

    private static IngestConfig ingestConfig() {
        return new IngestConfig("", AddressPolicy.ANY, FetchLimits.STANDARD, CONCURRENCY);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("parley-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
