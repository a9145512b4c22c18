package parley.app;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.app.config.KafkaConfig;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicMismatchException;
import parley.contract.topic.TopicReport;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.DataFolder;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.lifecycle.Closer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The Kafka of this process: the one configured, or one inside the process. */
final class Cluster {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private Cluster() {}

    /**
     * Connects to the configured cluster, or starts a broker on the data folder.
     *
     * @param closer closes the broker in the end
     * @throws DataFolder.InUseException if another process has the data folder
     * @throws EmbeddedBroker.PortInUseException if the configured port is taken
     */
    static KafkaClients connect(KafkaConfig config, Path data, Closer closer) {
        String bootstrap =
                config.bootstrap()
                        .orElseGet(
                                () ->
                                        closer.register(EmbeddedBroker.start(data, config.port()))
                                                .bootstrap());
        return new KafkaClients(new KafkaSettings(bootstrap, config.names(), config.properties()));
    }

    /**
     * Connects to what there is to look at: the configured cluster, the broker that another process
     * runs on the data folder, or one started on it; to none if nothing ever ran there.
     *
     * @param closer closes the broker in the end
     * @throws DataFolder.InUseException if a process has the data folder whose broker is not known
     * @throws EmbeddedBroker.PortInUseException if the configured port is taken
     */
    static Optional<KafkaClients> connectIfAny(KafkaConfig config, Path data, Closer closer) {
        boolean nothing = config.bootstrap().isEmpty() && !Files.isDirectory(data);
        return nothing ? Optional.empty() : Optional.of(connectBeside(config, data, closer));
    }

    /**
     * Reaches the cluster that the services use, with its topics: also the broker inside another
     * process on the data folder.
     *
     * @param closer closes what was started, in the end
     * @throws DataFolder.InUseException if a process has the data folder whose broker is not known
     * @throws TopicMismatchException if an existing topic cannot serve
     */
    static KafkaClients reach(KafkaConfig config, Path data, Closer closer)
            throws InterruptedException {
        KafkaClients clients = connectBeside(config, data, closer);
        prepareTopics(clients, config);
        return clients;
    }

    private static KafkaClients connectBeside(KafkaConfig config, Path data, Closer closer) {
        try {
            return connect(config, data, closer);
        } catch (DataFolder.InUseException e) {
            String running = EmbeddedBroker.runningOn(data).orElseThrow(() -> e);
            return new KafkaClients(
                    new KafkaSettings(running, config.names(), config.properties()));
        }
    }

    /**
     * Creates or checks the topics, waiting as long as the cluster does not answer.
     *
     * @throws TopicMismatchException if an existing topic cannot serve
     */
    static TopicReport prepareTopics(KafkaClients clients, KafkaConfig config)
            throws InterruptedException {
        while (true) {
            try (Admin admin = clients.admin()) {
                TopicReport report = topics(admin, config).ensure();
                tell(report);
                return report;
            } catch (KafkaException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                log.warn(
                        "waiting for Kafka at {}: {}",
                        clients.settings().bootstrap(),
                        e.getMessage());
            }
        }
    }

    /** The topics as the operator wants them. */
    static TopicSetup topics(Admin admin, KafkaConfig config) {
        return new TopicSetup(admin, config.names(), config.replication(), config.partitions());
    }

    private static void tell(TopicReport report) {
        Set<Topic> created = report.created();
        if (!created.isEmpty()) {
            log.info("created {} topics", created.size());
        }
        report.warnings().forEach(log::warn);
    }
}
