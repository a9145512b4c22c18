package parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.record.FeedState;
import parley.contract.topic.Topic;
import parley.ingest.document.DocumentReader;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.Address;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.HostGate;
import parley.ingest.fetch.Politeness;
import parley.ingest.page.ArticlePages;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/**
 * Polls the feeds of the partitions that this instance owns. One thread joins the group, takes
 * partitions over and commits; polls run beside it on virtual threads.
 */
public final class FeedPoller implements Worker.Turn, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);
    private static final Duration TURN = Duration.ofMillis(50);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private record Finished(FeedShare share, Feed feed, @Nullable PollOutcome outcome) {}

    private final KafkaClients clients;
    private final List<Feed> feeds;
    private final Poll poll;
    private final HostGate gate;
    private final InstantSource clock;
    private final int concurrency;
    private final Consumer<String, byte[]> member;
    private final String topic;
    private final Map<TopicPartition, FeedShare> shares = new HashMap<>();
    private final Map<Integer, List<Feed>> feedsByPartition = new HashMap<>();
    private final Queue<TopicPartition> toOpen = new ArrayDeque<>();
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();
    private final ExecutorService polls =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("ingest-poll-", 0).factory());
    private int underWay;
    private long retryAtNanos = System.nanoTime();
    private volatile Condition condition =
            new Condition.Degraded("waiting for a share of the feeds");

    /**
     * Joins the group of ingest instances.
     *
     * @param fetcher stays the caller's
     * @param random spreads the polls
     * @param concurrency the most polls under way at once
     * @param politeness towards the servers polled
     */
    public static FeedPoller over(
            KafkaClients clients,
            List<Feed> feeds,
            Fetcher fetcher,
            DocumentReader reader,
            RandomGenerator random,
            InstantSource clock,
            int concurrency,
            Politeness politeness) {
        var gate = new HostGate(politeness, clock);
        var pages = ArticlePages.over(fetcher, gate, politeness, clock);
        var schedule = new Schedule(random, politeness.longestHint());
        var poll = new Poll(fetcher, reader, pages, gate, schedule, clock);
        return new FeedPoller(clients, feeds, poll, gate, clock, concurrency);
    }

    private FeedPoller(
            KafkaClients clients,
            List<Feed> feeds,
            Poll poll,
            HostGate gate,
            InstantSource clock,
            int concurrency) {
        this.clients = clients;
        this.feeds = List.copyOf(feeds);
        this.poll = poll;
        this.gate = gate;
        this.clock = clock;
        this.concurrency = concurrency;
        this.topic = clients.settings().names().of(Topic.FEEDS);
        this.member = clients.member(clients.settings().names().of("ingest-feeds"));
        this.member.subscribe(List.of(topic), new Ownership());
    }

    /** How the polling is; any thread may ask. */
    public Condition condition() {
        return condition;
    }

    @Override
    public void take() {
        try {
            member.poll(TURN);
            openNext();
            collect();
            commit();
            dispatch();
            tellCondition();
        } catch (KafkaException e) {
            log.warn("polling waits for Kafka: {}", e.toString());
            condition = new Condition.Degraded("waiting for Kafka: " + e.getMessage());
        }
    }

    private void tellCondition() {
        if (!shares.isEmpty() && toOpen.isEmpty()) {
            condition = new Condition.Well();
        }
    }

    /** One partition a turn, so that a take-over of many never keeps the group waiting. */
    private void openNext() {
        if (toOpen.isEmpty() || System.nanoTime() - retryAtNanos < 0) {
            return;
        }
        TopicPartition partition = toOpen.remove();
        try {
            shares.put(partition, FeedShare.open(clients, partition));
        } catch (KafkaException e) {
            log.warn(
                    "{} could not be taken over and will be tried again: {}",
                    partition,
                    e.toString());
            reopenLater(partition);
        }
    }

    private void reopenLater(TopicPartition partition) {
        toOpen.add(partition);
        retryAtNanos = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
    }

    private void collect() {
        for (Finished one = finished.poll(); one != null; one = finished.poll()) {
            underWay--;
            PollOutcome outcome = one.outcome();
            if (outcome == null) {
                one.share().abandoned(one.feed());
            } else {
                one.share().finished(outcome);
            }
        }
    }

    private void commit() {
        for (FeedShare share : List.copyOf(shares.values())) {
            try {
                int published = share.commit(member.groupMetadata());
                if (published > 0) {
                    log.debug("{}: {} sightings", share.partition(), published);
                }
            } catch (KafkaException | IllegalStateException e) {
                log.warn("{} is given up and taken over anew: {}", share.partition(), e.toString());
                shares.remove(share.partition());
                share.close();
                reopenLater(share.partition());
            }
        }
    }

    /** Starts polls, the longest due first, of feeds whose servers are free. */
    private void dispatch() {
        Instant now = clock.instant();
        var due = new DueFeeds<FeedShare>(now);
        for (FeedShare share : shares.values()) {
            for (Feed feed : feedsOf(share.partition())) {
                share.due(feed).ifPresent(at -> due.offer(share, feed, at));
            }
        }
        for (DueFeeds.Due<FeedShare> one : due.longestFirst()) {
            if (underWay >= concurrency) {
                return;
            }
            FeedShare share = one.share();
            Feed feed = one.feed();
            FeedState known = share.state(feed);
            gate.tryEnter(poll.servers(feed, known))
                    .ifPresent(
                            pass -> {
                                share.begin(feed);
                                underWay++;
                                polls.execute(
                                        () ->
                                                finished.add(
                                                        new Finished(
                                                                share,
                                                                feed,
                                                                taken(feed, known, pass))));
                            });
        }
    }

    private @Nullable PollOutcome taken(Feed feed, @Nullable FeedState known, HostGate.Pass pass) {
        try (pass) {
            return poll.take(feed, known, pass);
        } catch (RuntimeException | Error e) {
            log.error(
                    "polling {} failed; this is an error of ours",
                    Address.shown(feed.address()),
                    e);
            return null;
        }
    }

    private List<Feed> feedsOf(TopicPartition partition) {
        if (feedsByPartition.isEmpty()) {
            int partitions = member.partitionsFor(topic).size();
            for (Feed feed : feeds) {
                int home =
                        Utils.toPositive(Utils.murmur2(feed.address().getBytes(UTF_8)))
                                % partitions;
                feedsByPartition.computeIfAbsent(home, any -> new ArrayList<>()).add(feed);
            }
        }
        return feedsByPartition.getOrDefault(partition.partition(), List.of());
    }

    private void give(Collection<TopicPartition> partitions) {
        toOpen.removeAll(partitions);
        for (TopicPartition partition : partitions) {
            FeedShare share = shares.remove(partition);
            if (share != null) {
                share.close();
            }
        }
    }

    /**
     * Leaves the group, so that others take over at once. To be called when no turn is taken any
     * more.
     */
    @Override
    public void close() {
        polls.shutdownNow();
        give(List.copyOf(shares.keySet()));
        member.close();
    }

    private final class Ownership implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // The group only shares partitions out; what they hold is read when one is opened.
            member.pause(partitions);
            toOpen.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            give(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            give(partitions);
        }
    }
}
