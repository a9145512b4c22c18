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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FORGETTING = Duration.ofMinutes(10);

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
    private final Map<TopicPartition, FeedShare> shares = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<TopicPartition> lost = new ArrayList<>();
    private final ExecutorService polls =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("ingest-poll-", 0).factory());
    private final ExecutorService commits =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("ingest-commit-", 0).factory());
    private FollowedFeeds followed = new FollowedFeeds(List.of(), 0);
    private volatile Instant oldestDue = Instant.MAX;
    private Instant nextForgetting = Instant.MIN;
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
        FollowedFeeds before = followed;
        followed = next;
        for (FeedShare share : shares.values()) {
            int partition = share.partition().partition();
            for (Feed feed : before.at(partition)) {
                if (!next.follows(feed.address())) {
                    agenda.forget(feed.address());
                }
            }
            for (Feed feed : next.at(partition)) {
                if (!feed.equals(before.feed(feed.address()))) {
                    plan(share, feed);
                }
            }
        }
    }

    int partitions() {
        return followed.partitions();
    }

    /** Begins to poll the feeds of a share. */
    void add(FeedShare share) {
        shares.put(share.partition(), share);
        nextForgetting = Instant.MIN;
        followed.at(share.partition().partition()).forEach(feed -> plan(share, feed));
    }

    private void plan(FeedShare share, Feed feed) {
        if (!share.busy(feed.address())) {
            Remembered state = share.state(feed.address());
            agenda.plan(feed.address(), state == null ? clock.instant() : state.nextPoll());
        }
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
        commit(shares.values(), member, LINGER);
        dispatch();
        forgetUnused();
        oldestDue = agenda.next().orElse(Instant.MAX);
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
        if (!owned(share)) {
            return;
        }
        if (records == null) {
            share.abandoned(feed.address());
            agenda.plan(feed.address(), clock.instant().plus(feed.interval()));
        } else {
            share.finished(records);
        }
    }

    private void settled(FeedShare share, FeedCommit.Ending ending) {
        commitsUnderWay--;
        if (!owned(share)) {
            return;
        }
        switch (ending) {
            case FeedCommit.Ending.Committed(List<PollRecords> batch) -> {
                share.committed(batch);
                steps.reached(CommitStep.REMEMBERED);
                for (PollRecords done : batch) {
                    Feed feed = followed.feed(done.feed());
                    if (feed != null) {
                        plan(share, feed);
                    }
                }
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

    @SuppressWarnings("ReferenceEquality") // An earlier share of the same partition is not owned.
    private boolean owned(FeedShare share) {
        return shares.get(share.partition()) == share;
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

    /** The state of a feed that was taken out of the list is kept for a while, should it return. */
    private void forgetUnused() {
        Instant now = clock.instant();
        if (followed.partitions() == 0 || now.isBefore(nextForgetting)) {
            return;
        }
        nextForgetting = now.plus(FORGETTING);
        for (FeedShare share : shares.values()) {
            for (String feed : share.unusedSince(now.minus(KEPT), followed::follows)) {
                log.info("forgetting {}: not followed for {} days", feed, KEPT.toDays());
                share.begin(feed);
                share.finished(PollRecords.forgetting(feed, now, share.partition()));
            }
        }
    }

    private void dispatch() {
        Instant now = clock.instant();
        while (pollsUnderWay < concurrency) {
            Agenda.Entry due = agenda.takeDue(now).orElse(null);
            if (due == null) {
                return;
            }
            Feed feed = followed.feed(due.feed());
            FeedShare share = feed == null ? null : share(due.feed());
            // A feed that is busy is planned again when its poll is committed.
            if (feed != null && share != null && !share.busy(due.feed())) {
                begin(due, feed, share, now);
            }
        }
    }

    /** Polls a feed, or puts it off while one of its servers is not free. */
    private void begin(Agenda.Entry due, Feed feed, FeedShare share, Instant now) {
        Remembered remembered = share.state(due.feed());
        FeedState known = remembered == null ? null : remembered.state();
        HostGate.Pass pass = poll.enter(feed, known).orElse(null);
        if (pass == null) {
            Instant soon = now.plus(SERVER_BUSY);
            Instant opens = poll.opens(feed, known);
            agenda.putOff(due, opens.isAfter(soon) ? opens : soon);
            return;
        }
        share.begin(due.feed());
        pollsUnderWay++;
        polls.execute(
                () -> {
                    try (pass) {
                        var records = poll.take(feed, known, pass, share.partition());
                        events.add(new Event.Polled(share, feed, records));
                    }
                });
    }

    private @Nullable FeedShare share(String feed) {
        int home = followed.home(feed);
        for (FeedShare share : shares.values()) {
            if (share.partition().partition() == home) {
                return share;
            }
        }
        return null;
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
        commit(of(partitions), member, Duration.ZERO);
        while (commitsUnderWay > 0 && System.nanoTime() - deadline < 0) {
            takeIn(Duration.ofMillis(10));
            commit(of(partitions), member, Duration.ZERO);
        }
    }

    private List<FeedShare> of(Collection<TopicPartition> partitions) {
        return shares.values().stream()
                .filter(share -> partitions.contains(share.partition()))
                .toList();
    }

    /** Gives shares up; what they had not committed is polled again by whoever has them next. */
    void give(Collection<TopicPartition> partitions) {
        List<FeedShare> given = of(partitions);
        for (FeedShare share : given) {
            shares.remove(share.partition());
            for (Feed feed : followed.at(share.partition().partition())) {
                agenda.forget(feed.address());
            }
        }
        // Together, because each may wait for a broker that does not answer.
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            given.forEach(share -> closing.execute(share::close));
        }
    }

    List<TopicPartition> owned() {
        return List.copyOf(shares.keySet());
    }

    /** Ends the polls under way; what they bring is dropped. */
    void close() {
        polls.shutdownNow();
        give(owned());
        commits.shutdownNow();
    }
}
