package parley.ingest.poll;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.topic.Topic;
import parley.ingest.document.DocumentReader;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.HostGate;
import parley.ingest.fetch.Politeness;
import parley.ingest.measure.IngestMetrics;
import parley.ingest.page.ArticlePages;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Worker;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Polls the feeds of the partitions that this instance owns. One thread joins the group and takes
 * partitions over; polls and commits run beside it on virtual threads.
 */
public final class FeedPoller implements Worker.Turn, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);

    /** The longest a turn waits; it goes on at once when a poll or a commit ends. */
    private static final Duration TURN = Duration.ofMillis(50);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration OWNERSHIP_ANSWER = Duration.ofSeconds(5);
    private static final Duration LAST_COMMIT = Duration.ofSeconds(3);

    private final KafkaClients clients;
    private final Rounds rounds;
    private final Consumer<String, byte[]> member;
    private final String topic;
    private final Set<TopicPartition> toOpen = new LinkedHashSet<>();
    private long retryAtNanos = System.nanoTime();
    private List<Feed> following = List.of();
    private volatile List<Feed> wanted;
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
            Politeness politeness,
            IngestMetrics metrics) {
        var gate = new HostGate(politeness, clock);
        var pages = ArticlePages.over(fetcher, gate, politeness, clock);
        var schedule = new Schedule(random, politeness.longestHint());
        var poll = new Poll(fetcher, reader, pages, gate, schedule, clock);
        return new FeedPoller(
                clients, feeds, poll, clock, concurrency, metrics, CommitStep.Listener.NONE);
    }

    FeedPoller(
            KafkaClients clients,
            List<Feed> feeds,
            Poll poll,
            InstantSource clock,
            int concurrency,
            IngestMetrics metrics,
            CommitStep.Listener steps) {
        this.clients = clients;
        this.wanted = List.copyOf(feeds);
        this.rounds =
                new Rounds(poll, clients.settings().names(), clock, concurrency, metrics, steps);
        this.topic = clients.settings().names().of(Topic.FEEDS);
        this.member = clients.member(clients.settings().names().of("ingest-feeds"));
        this.member.subscribe(List.of(topic), new Ownership());
    }

    /** How the polling is; any thread may ask. */
    public Condition condition() {
        return condition;
    }

    /** Follows these feeds from the next turn on, in place of those before. Any thread. */
    public void follow(List<Feed> feeds) {
        wanted = List.copyOf(feeds);
    }

    @Override
    public void take() throws InterruptedException {
        try {
            member.poll(Duration.ZERO);
            if (!member.assignment().isEmpty()) {
                followWanted();
                openWaiting();
            }
            reopenLater(rounds.take(member.groupMetadata(), TURN));
            tellCondition();
        } catch (InterruptException e) {
            var interrupted = new InterruptedException("while polling");
            interrupted.initCause(e);
            throw interrupted;
        } catch (KafkaException e) {
            if (condition instanceof Condition.Well) {
                log.warn("polling waits for Kafka: {}", e.toString());
            }
            condition = new Condition.Degraded("waiting for Kafka: " + e.getMessage());
            reopenLater(rounds.take(member.groupMetadata(), PAUSE_AFTER_FAILURE));
        }
    }

    private void tellCondition() {
        if (!rounds.owned().isEmpty() && toOpen.isEmpty()) {
            condition = new Condition.Well();
        }
    }

    private void followWanted() {
        List<Feed> latest = wanted;
        boolean homeless = rounds.partitions() == 0;
        if (homeless || !latest.equals(following)) {
            var found = member.partitionsFor(topic);
            int partitions = found == null ? 0 : found.size();
            rounds.follow(new FollowedFeeds(latest, partitions));
            following = latest;
        }
    }

    /**
     * Takes over what the group has given to this member. The broker is asked first whether it
     * still is one: a member that was away for long must not fence the one that replaced it.
     */
    private void openWaiting() throws InterruptedException {
        toOpen.retainAll(member.assignment());
        if (toOpen.isEmpty() || System.nanoTime() - retryAtNanos < 0) {
            return;
        }
        List<TopicPartition> partitions = List.copyOf(toOpen);
        try {
            member.commitSync(
                    partitions.stream()
                            .collect(
                                    Collectors.toMap(
                                            partition -> partition, _ -> new OffsetAndMetadata(0))),
                    OWNERSHIP_ANSWER);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            log.debug("not yet known to own {}: {}", partitions, e.toString());
            return;
        }
        toOpen.clear();
        List<Future<FeedShare>> opened = openAll(partitions);
        for (int i = 0; i < opened.size(); i++) {
            try {
                rounds.add(opened.get(i).get());
            } catch (ExecutionException e) {
                log.warn(
                        "{} could not be taken over and will be tried again: {}",
                        partitions.get(i),
                        String.valueOf(e.getCause()));
                reopenLater(List.of(partitions.get(i)));
            }
        }
    }

    private List<Future<FeedShare>> openAll(List<TopicPartition> partitions)
            throws InterruptedException {
        List<Callable<FeedShare>> openings = new ArrayList<>();
        partitions.forEach(partition -> openings.add(() -> FeedShare.open(clients, partition)));
        try (ExecutorService opening =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("ingest-open-", 0).factory())) {
            return opening.invokeAll(openings);
        }
    }

    private void reopenLater(List<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            toOpen.addAll(partitions);
            retryAtNanos = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
        }
    }

    /**
     * Leaves the group, so that others take over at once. To be called when no turn is taken any
     * more.
     */
    @Override
    public void close() {
        finish(rounds.owned());
        rounds.close();
        member.close();
    }

    private void finish(Collection<TopicPartition> partitions) {
        try {
            rounds.finish(partitions, member.groupMetadata(), LAST_COMMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            log.debug("the last commits were not made", e);
        }
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
            finish(partitions);
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            toOpen.removeAll(partitions);
            rounds.give(partitions);
        }
    }
}
