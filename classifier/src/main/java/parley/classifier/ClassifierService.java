package parley.classifier;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.match.RuleSet;
import parley.classifier.match.RunningRules;
import parley.classifier.rule.RuleFolder;
import parley.classifier.stream.ClassifierTopology;
import parley.classifier.stream.TrackPublication;
import parley.runtime.config.ConfigException;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Service;
import parley.runtime.lifecycle.Worker;
import parley.runtime.streams.StreamsApplication;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Articles to developments, by the rules of a folder.
 *
 * <p>The flow: {@code talks.articles} are matched against the rules ({@code talks.matches}), and
 * matches are joined to developments ({@code talks.developments}); the tracks of the rules are
 * published on {@code talks.tracks}. Several instances share the work by partitions.
 */
public final class ClassifierService implements Service {
    private static final Logger log = LoggerFactory.getLogger(ClassifierService.class);
    private static final String NAME = "classifier";
    // Leaving at once gives the work to others now instead of after the session's time-out.
    private static final long PUBLISH_AGAIN_SECONDS = 5;

    private final KafkaClients clients;
    private final InstantSource clock;
    private final RunningRules rules;
    private final Closer closer = new Closer();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable StreamsApplication streams;
    private volatile boolean tracksPublished;

    /**
     * Reads and compiles the rules; touches no cluster yet.
     *
     * @param folder the folder of rules
     * @param clock the time of what is told of the service itself; developments take theirs from
     *     articles
     * @throws ConfigException with every problem in the folder's files
     */
    public ClassifierService(KafkaClients clients, Path folder, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
        this.rules = new RunningRules(RuleSet.compile(RuleFolder.read(folder)));
    }

    /** The revision of the rules at work: a hash of the folder's files. */
    public String ruleSet() {
        return rules.current().revision();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        log.info("rule set {} with {} rules", ruleSet(), rules.current().rules().size());
        var topology = ClassifierTopology.of(clients.settings().names(), rules);
        var application =
                closer.register(
                        new StreamsApplication(NAME, topology, clients.streams(NAME), clock));
        application.start();
        streams = application;
        closer.register(
                Worker.start(NAME + "-tracks", this::publishTracks, this::publicationFailed));
    }

    /** One turn: publishes if that is still to be done, then waits. */
    private void publishTracks() throws InterruptedException {
        if (!tracksPublished) {
            try {
                TrackPublication.publish(clients, rules.current(), clock.instant());
                tracksPublished = true;
            } catch (KafkaException e) {
                log.warn("the tracks are not published yet: {}", e.toString());
            }
        }
        closing.await(PUBLISH_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    private void publicationFailed(String role, Throwable failure) {
        log.error("{} has failed", role, failure);
    }

    @Override
    public Condition condition() {
        StreamsApplication application = streams;
        if (application == null) {
            return new Condition.Degraded("not started");
        }
        return tracksPublished
                ? application.condition()
                : application
                        .condition()
                        .worse(new Condition.Degraded("the tracks are not published yet"));
    }

    @Override
    public void close() {
        closing.countDown();
        closer.close();
    }
}
