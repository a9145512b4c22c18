package parley.bench.ingest;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.ingest.feed.Feed;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.testkit.feed.FeedServer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Resident memory of {@code parley ingest} as its script starts it; server and broker are in this
 * process.
 */
final class IngestMemory {
    private static final int FEEDS = 6_000;
    private static final int ITEMS = 20;
    private static final Duration REST = Duration.ofSeconds(20);

    private final PrintStream out;
    private final List<String> flags;

    /**
     * A measurement.
     *
     * @param flags for the JVM, besides the script's
     */
    IngestMemory(PrintStream out, List<String> flags) {
        this.out = out;
        this.flags = flags;
    }

    /** Measures after the first sync and after a restart on what it left. */
    void run(Path data) throws IOException, InterruptedException {
        try (var broker = EmbeddedBroker.start(data.resolve("broker"));
                var server = FeedServer.start()) {
            var clients =
                    new KafkaClients(
                            new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
            try (var admin = clients.admin()) {
                new TopicSetup(admin, TopicNames.standard(), Optional.empty(), Map.of()).ensure();
            }
            BenchFeeds.publish(server, FEEDS, 0, ITEMS);
            Path config = configuration(data, broker.bootstrap(), server.port());
            for (String when : List.of("after the first sync", "after a restart")) {
                Process process = start(config);
                Thread end = Thread.ofPlatform().unstarted(process::destroyForcibly);
                Runtime.getRuntime().addShutdownHook(end);
                try {
                    measure(process, clients, when);
                } finally {
                    process.destroy();
                    if (!process.waitFor(30, TimeUnit.SECONDS)) {
                        process.destroyForcibly();
                    }
                    Runtime.getRuntime().removeShutdownHook(end);
                }
            }
        }
    }

    private void measure(Process process, KafkaClients clients, String when)
            throws IOException, InterruptedException {
        try (var articles = new CommittedRecords(clients, Topic.ARTICLES, () -> end(process))) {
            articles.await((long) FEEDS * ITEMS);
            process.waitFor(REST.toMillis(), TimeUnit.MILLISECONDS);
            out.printf(
                    "%d feeds x %d items, %s: %s, at most %s%n",
                    FEEDS, ITEMS, when, resident(process, "VmRSS"), resident(process, "VmHWM"));
        }
    }

    private static Optional<String> end(Process process) {
        return process.isAlive()
                ? Optional.empty()
                : Optional.of("parley ingest has ended with " + process.exitValue());
    }

    private static Path configuration(Path folder, String bootstrap, int port) throws IOException {
        Path feeds = folder.resolve("feeds.yaml");
        Files.writeString(
                feeds,
                BenchFeeds.list(FEEDS, port).feeds().stream()
                        .map(IngestMemory::yaml)
                        .collect(
                                Collectors.joining(
                                        "",
                                        "interval: "
                                                + BenchFeeds.INTERVAL.toSeconds()
                                                + "s\noutlets:\n",
                                        "")));
        Path config = folder.resolve("parley.yaml");
        return Files.writeString(
                config,
                """
                feeds: feeds.yaml
                kafka: {bootstrap: "%s"}
                ingest: {allow-private-addresses: true}
                """
                        .formatted(bootstrap));
    }

    private static String yaml(Feed feed) {
        return "  - {name: %s, feeds: [{url: \"%s\", language: en}]}%n"
                .formatted(feed.outlet().name(), feed.address());
    }

    private Process start(Path config) throws IOException {
        Path home = Path.of(System.getProperty("parley.home"));
        var process =
                new ProcessBuilder(
                                home.resolve("parley").toString(),
                                "ingest",
                                "-c",
                                config.toString())
                        .inheritIO();
        // The names of the feeds' hosts.
        String names = "-Xbootclasspath/a:" + home.resolve("bench/target/classes");
        process.environment().put("PARLEY_JAVA_OPTS", names + " " + String.join(" ", flags));
        return process.start();
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
