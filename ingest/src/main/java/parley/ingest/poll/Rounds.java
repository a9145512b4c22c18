package parley.ingest.poll;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.record.FeedState;
import parley.contract.topic.TopicNames;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.HostGate;
import parley.ingest.measure.IngestMetrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The polls and commits of the owned shares. Polls and commits run on virtual threads and report
 * here; everything else happens on the polling thread, so that a share that was given up in between
 * is simply no longer among the shares, and what arrives for it is dropped.
 */
final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /** Long enough to share transactions, far too short for anybody to wait for. */
    private static final Duration LINGER = Duration.ofMillis(100);

    /** A server that is being asked just now is tried again so soon at the earliest. */
    private static final Duration SERVER_BUSY = Duration.ofMillis(100);

    private sealed interface Event {
        /** A poll has ended; without records if it failed by an error of ours. */
        record Polled(FeedShare share, Feed feed, @Nullable PollRecords records) implements Event {}

        /** A commit has ended. */
        record Settled(FeedShare share, FeedCommit.Ending ending) implements Event {}
    }

    private final CountedPoll poll;
    private final InstantSource clock;
    private final int concurrency;
    private final CommitStep.Listener steps;
    private final OwnedFeeds feeds;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<TopicPartition> lost = new ArrayList<>();
    private final ExecutorService polls =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("ingest-poll-", 0).factory());
    private final ExecutorService commits =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("ingest-commit-", 0).factory());
    private volatile Instant oldestDue = Instant.MAX;
    private int pollsUnderWay;
    private int commitsUnderWay;

    Rounds(
            Poll poll,
            TopicNames names,
            InstantSource clock,
            int concurrency,
            IngestMetrics metrics,
            CommitStep.Listener steps) {
        this.poll = new CountedPoll(poll, names, metrics, steps);
        this.feeds = new OwnedFeeds(clock);
        this.clock = clock;
        this.concurrency = concurrency;
        this.steps = steps;
        metrics.oldestDue(this::oldestDue);
    }

    private Duration oldestDue() {
        Instant due = oldestDue;
        Instant now = clock.instant();
        return due.isBefore(now) ? Duration.between(due, now) : Duration.ZERO;
    }

    /** Replaces the feeds that are followed; polls under way are finished. */
    void follow(FollowedFeeds next) {
        feeds.follow(next);
    }

    int partitions() {
        return feeds.partitions();
    }

    /** Begins to poll the feeds of a share. */
    void add(FeedShare share) {
        feeds.add(share);
    }

    /**
     * One round: takes in what has ended, begins commits and polls.
     *
     * @param patience how long to wait for something to end
     * @return partitions whose share had to be given up and must be taken over anew
     */
    List<TopicPartition> take(ConsumerGroupMetadata member, Duration patience)
            throws InterruptedException {
        takeIn(patience);
        commit(feeds.shares(), member, LINGER);
        dispatch();
        feeds.forgetUnused();
        oldestDue = feeds.next().orElse(Instant.MAX);
        var givenUp = List.copyOf(lost);
        lost.clear();
        return givenUp;
    }

    private void takeIn(Duration patience) throws InterruptedException {
        Event event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        while (event != null) {
            switch (event) {
                case Event.Polled(FeedShare share, Feed feed, PollRecords records) ->
                        polled(share, feed, records);
                case Event.Settled(FeedShare share, FeedCommit.Ending ending) ->
                        settled(share, ending);
            }
            event = events.poll();
        }
    }

    private void polled(FeedShare share, Feed feed, @Nullable PollRecords records) {
        pollsUnderWay--;
        if (!feeds.owns(share)) {
            return;
        }
        if (records == null) {
            share.abandoned(feed.address());
            feeds.planAnew(feed);
        } else {
            share.finished(records);
        }
    }

    private void settled(FeedShare share, FeedCommit.Ending ending) {
        commitsUnderWay--;
        if (!feeds.owns(share)) {
            return;
        }
        switch (ending) {
            case FeedCommit.Ending.Committed(List<PollRecords> batch) -> {
                share.committed(batch);
                steps.reached(CommitStep.REMEMBERED);
                batch.forEach(done -> feeds.planNext(share, done.feed()));
            }
            case FeedCommit.Ending.Refused(List<PollRecords> batch, String why) -> {
                log.info("{}: a commit is made again: {}", share.partition(), why);
                share.refused(batch);
            }
            case FeedCommit.Ending.Failed(RuntimeException cause) -> {
                log.warn("{} is given up and taken over anew: {}", share.partition(), cause);
                give(List.of(share.partition()));
                lost.add(share.partition());
            }
        }
    }

    private void commit(
            Collection<FeedShare> which, ConsumerGroupMetadata member, Duration linger) {
        for (FeedShare share : which) {
            share.nextCommit(member, linger, steps)
                    .ifPresent(
                            commit -> {
                                commitsUnderWay++;
                                commits.execute(
                                        () -> events.add(new Event.Settled(share, commit.make())));
                            });
        }
    }

    private void dispatch() {
        Instant now = clock.instant();
        while (pollsUnderWay < concurrency) {
            OwnedFeeds.Due due = feeds.takeDue(now).orElse(null);
            if (due == null) {
                return;
            }
            begin(due, now);
        }
    }

    /** Polls a feed, or puts it off while one of its servers is not free. */
    private void begin(OwnedFeeds.Due due, Instant now) {
        Feed feed = due.feed();
        FeedShare share = due.share();
        Remembered remembered = share.state(feed.address());
        FeedState known = remembered == null ? null : remembered.state();
        HostGate.Pass pass = poll.enter(feed, known).orElse(null);
        if (pass == null) {
            Instant soon = now.plus(SERVER_BUSY);
            Instant opens = poll.opens(feed, known);
            feeds.putOff(due, opens.isAfter(soon) ? opens : soon);
            return;
        }
        share.begin(feed.address());
        pollsUnderWay++;
        polls.execute(
                () -> {
                    try (pass) {
                        var records = poll.take(feed, known, pass, share.partition());
                        events.add(new Event.Polled(share, feed, records));
                    }
                });
    }

    /**
     * Commits what has ended so far, as long as the patience allows; polls under way are not waited
     * for.
     */
    void finish(
            Collection<TopicPartition> partitions, ConsumerGroupMetadata member, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        takeIn(Duration.ZERO);
        commit(feeds.sharesOf(partitions), member, Duration.ZERO);
        while (commitsUnderWay > 0 && System.nanoTime() - deadline < 0) {
            takeIn(Duration.ofMillis(10));
            commit(feeds.sharesOf(partitions), member, Duration.ZERO);
        }
    }

    /** Gives shares up; what they had not committed is polled again by whoever has them next. */
    void give(Collection<TopicPartition> partitions) {
        List<FeedShare> given = feeds.remove(partitions);
        // Together, because each may wait for a broker that does not answer.
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            given.forEach(share -> closing.execute(share::close));
        }
    }

    List<TopicPartition> owned() {
        return feeds.owned();
    }

    /** Ends the polls under way; what they bring is dropped. */
    void close() {
        polls.shutdownNow();
        give(owned());
        commits.shutdownNow();
    }
}
