package parley.ingest.poll;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.record.Outlet;
import parley.contract.topic.TopicNames;
import parley.ingest.article.ArticleTopology;
import parley.ingest.document.DocumentReader;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.HostGate;
import parley.ingest.fetch.Politeness;
import parley.ingest.measure.IngestMetrics;
import parley.ingest.page.ArticlePages;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.lifecycle.Worker;
import parley.runtime.streams.StreamsApplication;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An instance of ingest in a process of its own, to be killed, stopped and let go on. */
final class IngestProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IngestProcess.class);
    private static final int HALTED = 42;
    private static final String NEVER = "never";
    private static final String FLAG = "parley.test.stop";

    private final Process process;

    private IngestProcess(Process process) {
        this.process = process;
    }

    /** Starts an instance that runs until it is ended. */
    static IngestProcess start(KafkaSettings settings, List<String> feeds) {
        return start("an instance", settings, feeds);
    }

    /** Starts an instance that runs until it is ended and signs what it writes. */
    static IngestProcess start(String name, KafkaSettings settings, List<String> feeds) {
        return start(name, settings, feeds, NEVER, 0, Optional.empty());
    }

    /**
     * Starts an instance that signs what it writes, and stops itself at a step once a file is
     * there, until told to go on.
     */
    static IngestProcess stoppingAt(
            CommitStep step, Path flag, String name, KafkaSettings settings, List<String> feeds) {
        return start(name, settings, feeds, step.name(), 0, Optional.of(flag));
    }

    /**
     * Starts an instance that ends itself, as if killed, when it takes a step for so many times.
     */
    static IngestProcess haltingAt(
            CommitStep step, int times, KafkaSettings settings, List<String> feeds) {
        return start("an instance", settings, feeds, step.name(), times, Optional.empty());
    }

    private static IngestProcess start(
            String name,
            KafkaSettings settings,
            List<String> feeds,
            String step,
            int times,
            Optional<Path> flag) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-D" + FLAG + "=" + flag.map(Path::toString).orElse(""),
                                "-D" + Signed.NAME + "=" + name,
                                "-cp",
                                System.getProperty("java.class.path"),
                                IngestProcess.class.getName(),
                                settings.bootstrap(),
                                settings.names().prefix(),
                                step,
                                Integer.toString(times)));
        command.addAll(feeds);
        try {
            return new IngestProcess(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it came to the step at which it was to end itself. */
    boolean halted() throws InterruptedException {
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == HALTED;
    }

    /** Whether it has stopped itself. */
    boolean stopped() throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "state=", "-p", "" + process.pid()).start();
        try (var out = ps.inputReader()) {
            return "T".equals(String.valueOf(out.readLine()).strip());
        }
    }

    /** Sends it a signal by name, such as STOP or CONT. */
    void signal(String name) {
        signal(name, process.pid());
    }

    private static void signal(String name, long pid) {
        try {
            var _ =
                    new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                            .start()
                            .onExit()
                            .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The instance: bootstrap, prefix, step to end itself at, how many times, feeds. */
    public static void main(String[] args) throws InterruptedException {
        var clients =
                new KafkaClients(
                        new KafkaSettings(args[0], new TopicNames(args[1]), Signed.PROPERTIES));
        var clock = InstantSource.system();
        var left = new AtomicInteger(Integer.parseInt(args[3]));
        List<Feed> feeds = Arrays.stream(args).skip(4).map(IngestProcess::feed).toList();
        var fetcher = new Fetcher(AddressPolicy.ANY, FetchLimits.STANDARD, "Parley test", clock);
        var articles =
                new StreamsApplication(
                        "ingest",
                        ArticleTopology.of(clients.settings().names()),
                        clients.streams("ingest"),
                        clock);
        articles.start();
        var gate = new HostGate(Politeness.STANDARD, clock);
        var poll =
                new Poll(
                        fetcher,
                        new DocumentReader(),
                        ArticlePages.over(fetcher, gate, Politeness.STANDARD, clock),
                        gate,
                        new Schedule(new Random(7), Duration.ofHours(24)),
                        clock);
        var poller =
                new FeedPoller(
                        clients,
                        feeds,
                        poll,
                        clock,
                        16,
                        IngestMetrics.NONE,
                        step -> {
                            if (!step.name().equals(args[2])) {
                                return;
                            }
                            if (left.decrementAndGet() == 0) {
                                Runtime.getRuntime().halt(HALTED);
                            }
                            if (new File(System.getProperty(FLAG)).delete()) {
                                signal("STOP", ProcessHandle.current().pid());
                            }
                        });
        Worker.start(
                "ingest-feeds",
                poller,
                (role, failure) -> log.error("{} has failed", role, failure));
        TimeUnit.MINUTES.sleep(10);
    }

    static Feed feed(String address) {
        return new Feed(address, Outlet.named("Outlet"), Optional.of("en"), Duration.ofMillis(200));
    }
}
