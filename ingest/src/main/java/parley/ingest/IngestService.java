package parley.ingest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.ingest.article.ArticleTopology;
import parley.ingest.document.DocumentReader;
import parley.ingest.feed.FeedList;
import parley.ingest.feed.FeedListWatch;
import parley.ingest.fetch.Fetcher;
import parley.ingest.measure.IngestMetrics;
import parley.ingest.poll.FeedPoller;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Service;
import parley.runtime.lifecycle.Worker;
import parley.runtime.streams.StreamsApplication;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The service that turns feeds into articles. */
public final class IngestService implements Service {
    private static final Logger log = LoggerFactory.getLogger(IngestService.class);
    private static final String NAME = "ingest";

    /** So long after a change of the feeds at most it is in use. */
    private static final Duration LOOK = Duration.ofMillis(900);

    private static final String PRODUCT = "Parley/0.1";

    private final KafkaClients clients;
    private final FeedList feeds;
    private final IngestConfig config;
    private final InstantSource clock;
    private final IngestMetrics metrics;
    private final Optional<Path> watched;
    private final RandomGenerator random = new Random();
    private final Closer closer = new Closer();
    private volatile Supplier<Condition> condition = () -> new Condition.Degraded("not started");

    /** A service over a cluster whose topics exist. */
    public IngestService(
            KafkaClients clients, FeedList feeds, IngestConfig config, InstantSource clock) {
        this(clients, feeds, config, clock, IngestMetrics.NONE, Optional.empty());
    }

    /**
     * A service over a cluster whose topics exist.
     *
     * @param watched the file that the feeds come from, if changes of it are to be followed
     */
    public IngestService(
            KafkaClients clients,
            FeedList feeds,
            IngestConfig config,
            InstantSource clock,
            IngestMetrics metrics,
            Optional<Path> watched) {
        this.metrics = metrics;
        this.watched = watched;
        this.clients = clients;
        this.feeds = feeds;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        var names = clients.settings().names();
        var articles =
                closer.register(
                        new StreamsApplication(
                                NAME,
                                ArticleTopology.of(names, metrics),
                                clients.streams(NAME),
                                clock));
        articles.start();
        var fetcher =
                closer.register(
                        new Fetcher(config.addresses(), config.limits(), userAgent(), clock));
        var poller =
                closer.register(
                        FeedPoller.over(
                                clients,
                                feeds.feeds(),
                                fetcher,
                                new DocumentReader(),
                                random,
                                clock,
                                config.concurrency(),
                                config.politeness(),
                                metrics));
        condition = () -> poller.condition().worse(articles.condition());
        closer.register(Worker.start("ingest-feeds", poller, this::failed));
        watched.ifPresent(file -> closer.register(watch(file, poller)));
        log.info("following {} feeds", feeds.feeds().size());
    }

    private Worker watch(Path file, FeedPoller poller) {
        var watch = new FeedListWatch(file, LOOK, list -> poller.follow(list.feeds()));
        return Worker.start("ingest-feed-list", watch, this::failed);
    }

    private String userAgent() {
        return config.contact().isEmpty() ? PRODUCT : PRODUCT + " (+" + config.contact() + ")";
    }

    private void failed(String role, Throwable failure) {
        log.error("{} has ended", role, failure);
        var failed = new Condition.Failed(role + " has ended: " + failure);
        condition = () -> failed;
    }

    @Override
    public Condition condition() {
        return condition.get();
    }

    @Override
    public void close() {
        closer.close();
    }
}
