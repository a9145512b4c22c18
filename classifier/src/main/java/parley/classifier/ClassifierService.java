package parley.classifier;

import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.match.RuleSet;
import parley.classifier.match.RuleTests;
import parley.classifier.match.RunningRules;
import parley.classifier.measure.ClassifierMetrics;
import parley.classifier.reload.RuleWatch;
import parley.classifier.rule.RuleFolder;
import parley.classifier.stream.ClassifierTopology;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Place;
import parley.runtime.config.Problem;
import parley.runtime.file.FolderWatch;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Service;
import parley.runtime.lifecycle.Worker;
import parley.runtime.streams.StreamsApplication;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Articles to developments, by the rules of a folder.
 *
 * <p>The flow: {@code talks.articles} are matched against the rules ({@code talks.matches}), and
 * matches are joined to developments ({@code talks.developments}); the tracks of the rules are
 * published on {@code talks.tracks}. Several instances share the work by partitions. Beside the
 * stream a {@link RuleWatch} puts changed rules to work; it also decides, by what {@code
 * talks.rules} says of earlier sets, what of the folder may alert at the start, so the stream
 * starts after that.
 */
public final class ClassifierService implements Service {
    /** Threads of the stream unless told otherwise. */
    public static final int THREADS = 2;

    private static final Logger log = LoggerFactory.getLogger(ClassifierService.class);
    private static final String NAME = "classifier";
    private static final String YAML = ".yaml";

    private final KafkaClients clients;
    private final InstantSource clock;
    private final ClassifierMetrics metrics;
    private final int threads;
    private final RunningRules rules;
    private final RuleWatch watch;
    private final Closer closer = new Closer();
    private volatile @Nullable StreamsApplication streams;
    private volatile @Nullable Worker watching;

    /** With usual settings, counting nothing. */
    public ClassifierService(KafkaClients clients, Path folder, InstantSource clock) {
        this(clients, folder, clock, ClassifierMetrics.NONE, THREADS);
    }

    /** With usual settings. */
    public ClassifierService(
            KafkaClients clients, Path folder, InstantSource clock, ClassifierMetrics metrics) {
        this(clients, folder, clock, metrics, THREADS);
    }

    /**
     * Reads, compiles and tests the rules; touches no cluster yet.
     *
     * @param folder the folder of rules
     * @param clock the time of what is told of the service itself; developments take theirs from
     *     articles
     * @param threads of the stream; more than partitions are of no use
     * @throws ConfigException with every problem in the folder's files, or every test that fails
     */
    public ClassifierService(
            KafkaClients clients,
            Path folder,
            InstantSource clock,
            ClassifierMetrics metrics,
            int threads) {
        this.clients = clients;
        this.clock = clock;
        this.metrics = metrics;
        this.threads = threads;
        // Before the reading: what is saved between the two is seen as a change.
        var files = new FolderWatch(folder, YAML);
        RuleFolder read = RuleFolder.read(folder);
        this.rules = new RunningRules(tested(read));
        this.watch =
                new RuleWatch(clients, folder, files, read, rules, metrics, clock, this::stream);
    }

    private static RuleSet tested(RuleFolder folder) {
        RuleSet rules = RuleSet.compile(folder);
        List<Problem> failures =
                RuleTests.failures(rules).stream().map(ClassifierService::problem).toList();
        if (!failures.isEmpty()) {
            throw new ConfigException(failures);
        }
        return rules;
    }

    private static Problem problem(RuleTests.Failure failure) {
        Place place = failure.test().place();
        return new Problem(place, failure.toString().replace(place + ": ", ""));
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
        closer.register(this::closeStream);
        closer.register(watch);
        watching =
                closer.register(
                        Worker.start(
                                NAME + "-rules",
                                watch,
                                (role, failure) -> log.error("{} has failed", role, failure)));
        // Closed first: a turn that waits for the cluster ends.
        closer.register(watch::stop);
    }

    private void stream() {
        var settings = clients.streams(NAME);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        var topology = ClassifierTopology.of(clients.settings().names(), rules, metrics);
        var application = new StreamsApplication(NAME, topology, settings, clock);
        streams = application;
        application.start();
    }

    private void closeStream() {
        StreamsApplication application = streams;
        if (application != null) {
            application.close();
        }
    }

    @Override
    public Condition condition() {
        Worker worker = watching;
        if (worker == null) {
            return new Condition.Degraded("not started");
        }
        if (worker.failure().isPresent()) {
            return new Condition.Failed("the rules are watched no more; see the log");
        }
        StreamsApplication application = streams;
        Condition ofRules = watch.condition();
        return application == null ? ofRules : application.condition().worse(ofRules);
    }

    @Override
    public void close() {
        closer.close();
    }
}
