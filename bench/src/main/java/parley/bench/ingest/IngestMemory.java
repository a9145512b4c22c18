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

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Resident memory of a process that is ingest alone; server and broker are in another. */
final class IngestMemory {
    private static final Duration REST = Duration.ofSeconds(20);

    private final PrintStream out;

    IngestMemory(PrintStream out) {
        this.out = out;
    }

    /** Measures after the first sync and after a restart on what it left. */
    void run(Path data, int feeds, int items, List<String> flags)
            throws IOException, InterruptedException {
        try (var broker = EmbeddedBroker.start(data);
                var server = FeedServer.start()) {
            var clients =
                    new KafkaClients(
                            new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
            try (var admin = clients.admin()) {
                new TopicSetup(admin, TopicNames.standard(), Optional.empty(), Map.of()).ensure();
            }
            BenchFeeds.publish(server, feeds, 0, items);
            for (String when : List.of("after the first sync", "after a restart")) {
                Process process = start(flags, broker.bootstrap(), feeds, server.port());
                try (var articles = new CommittedCount(clients, Topic.ARTICLES)) {
                    articles.await((long) feeds * items);
                    process.waitFor(REST.toMillis(), TimeUnit.MILLISECONDS);
                    out.printf(
                            "%d feeds x %d items, %s: %s, at most %s (%s)%n",
                            feeds,
                            items,
                            when,
                            resident(process, "VmRSS"),
                            resident(process, "VmHWM"),
                            String.join(" ", flags));
                } finally {
                    process.destroy();
                    process.onExit().join();
                }
            }
        }
    }

    private static Process start(List<String> flags, String bootstrap, int feeds, int port)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(flags);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestBench.class.getName(),
                        "instance",
                        bootstrap,
                        Integer.toString(feeds),
                        Integer.toString(port)));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** The process that is measured; runs until it is ended. */
    static void instance(String bootstrap, int feeds, int port) throws InterruptedException {
        var clients =
                new KafkaClients(new KafkaSettings(bootstrap, TopicNames.standard(), Map.of()));
        var config =
                new IngestConfig(
                        "", AddressPolicy.ANY, FetchLimits.STANDARD, IngestConfig.CONCURRENCY);
        var service =
                new IngestService(
                        clients, BenchFeeds.list(feeds, port), config, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
        service.start();
        TimeUnit.MINUTES.sleep(15);
    }

    private static String resident(Process process, String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                .filter(status -> status.startsWith(line + ":"))
                .map(status -> status.replaceAll("\\D", ""))
                .map(kib -> Long.parseLong(kib) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }
}
