package parley.ingest.poll;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.ingest.feed.Feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The feeds of the owned shares, and when each is due. What is followed changes with the operator's
 * list, what is owned with the group; a feed is polled while it is both. Used by the polling thread
 * only.
 */
final class OwnedFeeds {
    private static final Logger log = LoggerFactory.getLogger(OwnedFeeds.class);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FORGETTING = Duration.ofMinutes(10);

    /** A feed to be polled, and the share that it is of. */
    record Due(Agenda.Entry entry, Feed feed, FeedShare share) {}

    private final InstantSource clock;
    private final Map<TopicPartition, FeedShare> shares = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private FollowedFeeds followed = new FollowedFeeds(List.of(), 0);
    private Instant nextForgetting = Instant.MIN;

    OwnedFeeds(InstantSource clock) {
        this.clock = clock;
    }

    /** Replaces the feeds that are followed. */
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

    /** How many partitions the followed feeds are spread over; 0 before any are known. */
    int partitions() {
        return followed.partitions();
    }

    /** Takes a share in: its feeds are due from now on. */
    void add(FeedShare share) {
        shares.put(share.partition(), share);
        nextForgetting = Instant.MIN;
        followed.at(share.partition().partition()).forEach(feed -> plan(share, feed));
    }

    /** Takes shares out; the caller closes them. */
    List<FeedShare> remove(Collection<TopicPartition> partitions) {
        List<FeedShare> removed = sharesOf(partitions);
        for (FeedShare share : removed) {
            shares.remove(share.partition());
            for (Feed feed : followed.at(share.partition().partition())) {
                agenda.forget(feed.address());
            }
        }
        return removed;
    }

    @SuppressWarnings("ReferenceEquality") // An earlier share of the same partition is not owned.
    boolean owns(FeedShare share) {
        return shares.get(share.partition()) == share;
    }

    Collection<FeedShare> shares() {
        return shares.values();
    }

    List<FeedShare> sharesOf(Collection<TopicPartition> partitions) {
        return shares.values().stream()
                .filter(share -> partitions.contains(share.partition()))
                .toList();
    }

    List<TopicPartition> owned() {
        return List.copyOf(shares.keySet());
    }

    /** Plans the next poll of a feed whose last one is committed, if it is still followed. */
    void planNext(FeedShare share, String address) {
        Feed feed = followed.feed(address);
        if (feed != null) {
            plan(share, feed);
        }
    }

    /** Plans the next poll of a feed whose last one brought nothing to remember. */
    void planAnew(Feed feed) {
        agenda.plan(feed.address(), clock.instant().plus(feed.interval()));
    }

    private void plan(FeedShare share, Feed feed) {
        if (!share.busy(feed.address())) {
            Remembered state = share.state(feed.address());
            agenda.plan(feed.address(), state == null ? clock.instant() : state.nextPoll());
        }
    }

    /** Takes the feed that has been due longest and can be polled; it is planned no more. */
    Optional<Due> takeDue(Instant now) {
        while (true) {
            Agenda.Entry entry = agenda.takeDue(now).orElse(null);
            if (entry == null) {
                return Optional.empty();
            }
            Feed feed = followed.feed(entry.feed());
            FeedShare share = feed == null ? null : share(entry.feed());
            // A feed that is busy is planned again when its poll is committed.
            if (feed != null && share != null && !share.busy(entry.feed())) {
                return Optional.of(new Due(entry, feed, share));
            }
        }
    }

    /** Puts a due poll off, without taking its turn from it. */
    void putOff(Due due, Instant until) {
        agenda.putOff(due.entry(), until);
    }

    /** When the next poll was to be in the first place. */
    Optional<Instant> next() {
        return agenda.next();
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

    /** The state of a feed that was taken out of the list is kept for a while, should it return. */
    void forgetUnused() {
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
}
