package parley.runtime.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import kafka.server.KafkaConfig;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * One Kafka node, broker and controller, inside this process, on 127.0.0.1 alone.
 *
 * <p>Its data outlives the process, also a killed one; a power cut can cost what the system had not
 * yet written to the disk, because Kafka does not wait for that.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** The port that was asked for is taken. */
    public static final class PortInUseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortInUseException(int port, Throwable cause) {
            super("port " + port + " on 127.0.0.1 is in use", cause);
        }
    }

    private static final String HOST = "127.0.0.1";
    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;

    /** A hundred years in milliseconds. */
    private static final String NEVER = Long.toString(Duration.ofDays(36_500).toMillis());

    private final DataFolder folder;
    private final KafkaNode node;
    private final int port;

    private EmbeddedBroker(DataFolder folder, KafkaNode node, int port) {
        this.folder = folder;
        this.node = node;
        this.port = port;
    }

    /** Starts a node on any free port; see {@link #start(Path, int)}. */
    public static EmbeddedBroker start(Path data) {
        return start(data, 0);
    }

    /**
     * Starts a node and waits until it answers.
     *
     * @param data its folder; a new one is formatted
     * @param port where clients reach it; 0 for any free one
     * @throws DataFolder.InUseException if another process has the folder
     * @throws PortInUseException if the port is taken
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static EmbeddedBroker start(Path data, int port) {
        return start(data, port, Map.of());
    }

    /**
     * Starts a node on any free port that deletes nothing by age, however old its records' dates
     * are: for a clock that stands in the past.
     */
    public static EmbeddedBroker startKeepingAll(Path data) {
        // Topics have ages of their own; what they go by is the task that looks, and it never does.
        return start(data, 0, Map.of("log.initial.task.delay.ms", NEVER));
    }

    private static EmbeddedBroker start(Path data, int port, Map<String, String> more) {
        DataFolder folder = DataFolder.lock(data);
        try {
            int clientPort = freePort(port);
            int controllerPort = freePort(0);
            Path log = data.resolve("kafka");
            Map<String, String> settings = settings(log, clientPort, controllerPort);
            if (!Files.exists(log.resolve("meta.properties"))) {
                format(log);
            }
            var properties = new Properties();
            properties.putAll(settings);
            properties.putAll(more);
            KafkaNode node = KafkaNode.start(KafkaConfig.fromProps(properties, false));
            folder.tell(HOST + ":" + clientPort);
            return new EmbeddedBroker(folder, node, clientPort);
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Where clients reach the node of the process that has this data folder; empty if that is not
     * known. To be asked when the folder is in use: a killed process leaves its word behind.
     */
    public static Optional<String> runningOn(Path data) {
        return DataFolder.told(data);
    }

    private static Map<String, String> settings(Path log, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d"
                                .formatted(HOST, port, HOST, controllerPort)),
                Map.entry("advertised.listeners", "PLAINTEXT://%s:%d".formatted(HOST, port)),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("log.dirs", log.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // One member joins alone: there is nobody to wait for.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // After a kill the node waits until its former self counts as gone.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // A killed producer's transaction is ended soon after its time-out, not up to 10 s
                // later.
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
                // One small node serves one process: the defaults are made for fleets.
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("num.replica.fetchers", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024)));
    }

    private static void format(Path log) {
        try {
            Files.createDirectories(log);
            var formatter = new Formatter();
            formatter
                    // It would tell people at a terminal of metadata versions.
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setDirectories(List.of(log.toString()))
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(log.toString())
                    .setIgnoreFormatted(false)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("the data folder could not be formatted: " + e, e);
        }
    }

    private static int freePort(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw new UncheckedIOException(e);
            }
            throw new PortInUseException(wanted, e);
        }
    }

    /** Where clients reach it, {@code 127.0.0.1:port}. */
    public String bootstrap() {
        return HOST + ":" + port;
    }

    /** Stops the node, its data safe on the disk, and frees the folder. */
    @Override
    public void close() {
        try {
            node.shutdown();
        } finally {
            folder.close();
        }
    }
}
