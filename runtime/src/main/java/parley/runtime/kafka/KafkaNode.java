package parley.runtime.kafka;

import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server$;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;

import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * A controller and a broker in one, started one after the other.
 *
 * <p>Kafka's own server starts both at once. After a kill the metadata still say that the broker's
 * former self is alive, and the new one leads its partitions by that word: its transaction
 * coordinator takes up what was committed a moment before the kill, cannot reach the former
 * address, and, once the former self counts as dead and its partitions have no leader, takes them
 * for deleted and notes the transaction as finished without the marker that ends it (Kafka 4.3.1,
 * {@code TransactionMarkerChannelManager.addTxnMarkersToBrokerQueue}). Readers of committed records
 * would then wait on that partition for ever. So the broker is started only when its former self is
 * known to be gone. That takes no longer: until then it could not be registered.
 */
final class KafkaNode {
    private static final Logger log = LoggerFactory.getLogger(KafkaNode.class);
    private static final Duration LOOK = Duration.ofMillis(20);

    /** Many times the session of a broker; a controller that is stuck would never say so. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ControllerServer controller;
    private final BrokerServer broker;

    private KafkaNode(ControllerServer controller, BrokerServer broker) {
        this.controller = controller;
        this.broker = broker;
    }

    /**
     * Starts a node on a formatted folder and waits until it answers.
     *
     * @throws IllegalStateException if its former self does not cease to count as alive
     */
    static KafkaNode start(KafkaConfig config) {
        var dirs = KafkaRaftServer.initializeLogDirs(config, log, "");
        Time time = Time.SYSTEM;
        String cluster = dirs._1().clusterId().orElseThrow();
        Metrics metrics = Server$.MODULE$.initializeMetrics(config, time, cluster);
        var shared =
                new SharedServer(
                        config,
                        dirs._1(),
                        time,
                        metrics,
                        CompletableFuture.completedFuture(
                                QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                        QuorumConfig.parseBootstrapServers(
                                config.quorumConfig().bootstrapServers()),
                        new StandardFaultHandlerFactory(),
                        ServerSocketFactory.INSTANCE);
        var node =
                new KafkaNode(
                        new ControllerServer(shared, KafkaRaftServer.configSchema(), dirs._2()),
                        new BrokerServer(shared));
        try {
            node.controller.startup();
            node.awaitEndOfFormerSelf();
            node.broker.startup();
        } catch (RuntimeException | Error e) {
            node.shutdown();
            throw e;
        }
        return node;
    }

    private void awaitEndOfFormerSelf() {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (formerSelfCountsAsAlive()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the broker's former self still counts as alive after " + LONGEST);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean formerSelfCountsAsAlive() {
        BrokerRegistration former =
                controller
                        .metadataCache()
                        .currentImage()
                        .cluster()
                        .broker(controller.config().nodeId());
        return former != null && !former.fenced();
    }

    /** Stops the broker, then the controller, and waits for both. */
    void shutdown() {
        // The broker hands its partitions back to the controller.
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }
}
