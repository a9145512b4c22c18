package parley.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.app.config.ParleyConfig;
import parley.classifier.ClassifierService;
import parley.classifier.measure.MeteredClassifier;
import parley.ingest.IngestService;
import parley.ingest.measure.MeteredIngest;
import parley.notifier.NotifierService;
import parley.notifier.measure.MeteredNotifier;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Service;
import parley.runtime.status.Health;
import parley.runtime.status.StatusEndpoint;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Some services in this process, until the process is asked to end or one of them gives up. */
final class Services {
    /** What can run. */
    enum Role {
        INGEST,
        CLASSIFIER,
        NOTIFIER
    }

    private static final Logger log = LoggerFactory.getLogger(Services.class);
    private static final Duration WATCH = Duration.ofSeconds(2);

    private final ParleyConfig config;
    private final Set<Role> roles;
    private final PrintStream terminal;
    private volatile List<Service> started = List.of();

    /**
     * Prepares the services.
     *
     * @param terminal takes the alerts when no bot token is configured
     */
    Services(ParleyConfig config, Set<Role> roles, PrintStream terminal) {
        this.config = config;
        this.roles = roles;
        this.terminal = terminal;
    }

    /**
     * Runs until the process is ended.
     *
     * @return the exit code
     */
    int run() throws InterruptedException {
        var ended = new CountDownLatch(1);
        try (var closer = new Closer()) {
            closeAtExit(closer, ended);
            var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            config.http()
                    .ifPresent(
                            http ->
                                    closer.register(
                                            StatusEndpoint.start(
                                                    http.socket(), meters, this::health)));
            KafkaClients clients = Cluster.connect(config.kafka(), config.data(), closer);
            // Whatever is wrong in the operator's files is told before anything is touched.
            List<Service> services = build(clients, meters);
            Cluster.prepareTopics(clients, config.kafka());
            for (Service service : services) {
                closer.register(service).start();
            }
            started = services;
            log.info("running: {}", services.stream().map(Service::name).toList());
            return watch(services, ended);
        }
    }

    private List<Service> build(KafkaClients clients, MeterRegistry meters) {
        InstantSource clock = InstantSource.system();
        List<Service> services = new ArrayList<>();
        // Readers first: closing goes the other way round, so that what is written is still read.
        if (roles.contains(Role.NOTIFIER)) {
            services.add(
                    NotifierService.create(
                            clients,
                            config.notifier(),
                            clock,
                            terminal,
                            new MeteredNotifier(meters)));
        }
        if (roles.contains(Role.CLASSIFIER)) {
            services.add(
                    new ClassifierService(
                            clients,
                            config.rules(),
                            clock,
                            new MeteredClassifier(meters),
                            config.classifierThreads(Runtime.getRuntime().availableProcessors())));
        }
        if (roles.contains(Role.INGEST)) {
            services.add(
                    new IngestService(
                            clients,
                            config.readFeeds(),
                            config.ingest(),
                            clock,
                            new MeteredIngest(meters),
                            Optional.of(config.feeds())));
        }
        return services;
    }

    private Health health() {
        return started.isEmpty()
                ? Health.starting()
                : Health.of(
                        started.stream()
                                .map(s -> Health.OfService.of(s.name(), s.condition()))
                                .toList());
    }

    private static int watch(List<Service> services, CountDownLatch ended)
            throws InterruptedException {
        while (!ended.await(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
            for (Service service : services) {
                if (service.condition() instanceof Condition.Failed(String reason)) {
                    log.error("{} cannot go on: {}", service.name(), reason);
                    return Main.FOUND_WRONG;
                }
            }
        }
        return Main.DONE;
    }

    /** The process ends only when this hook is through, however many threads still run. */
    private static void closeAtExit(Closer closer, CountDownLatch ended) {
        Thread hook =
                Thread.ofPlatform()
                        .name("shutdown")
                        .unstarted(
                                () -> {
                                    ended.countDown();
                                    closer.close();
                                });
        Runtime.getRuntime().addShutdownHook(hook);
    }
}
