package parley.ingest.poll;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.record.FeedState;
import parley.contract.topic.TopicNames;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.Address;
import parley.ingest.fetch.HostGate;
import parley.ingest.measure.IngestMetrics;
import parley.ingest.measure.IngestMetrics.PollResult;

import java.time.Instant;
import java.util.Optional;

/** A poll from what is remembered to the records to commit, counted. Thread-safe; blocks. */
record CountedPoll(Poll poll, TopicNames names, IngestMetrics metrics, CommitStep.Listener steps) {
    private static final Logger log = LoggerFactory.getLogger(CountedPoll.class);

    /** A pass for a poll of the feed; empty if a server of it is not free now. */
    Optional<HostGate.Pass> enter(Feed feed, @Nullable FeedState known) {
        return poll.enter(feed, known);
    }

    /** When a feed that was not let through may be tried again, at the earliest. */
    Instant opens(Feed feed, @Nullable FeedState known) {
        return poll.opens(feed, known);
    }

    /** Polls a feed; null if that failed by an error of ours. */
    @Nullable PollRecords take(
            Feed feed, @Nullable FeedState known, HostGate.Pass pass, TopicPartition home) {
        try {
            PollOutcome outcome = poll.take(feed, known, pass);
            count(outcome.end());
            var records = PollRecords.of(outcome, names, home);
            steps.reached(CommitStep.POLLED);
            return records;
        } catch (RuntimeException | Error e) {
            log.error(
                    "polling {} failed; this is an error of ours",
                    Address.shown(feed.address()),
                    e);
            return null;
        }
    }

    private void count(PollEnd end) {
        switch (end) {
            case PollEnd.Read(int _, int sightings) ->
                    metrics.polled(sightings > 0 ? PollResult.READ : PollResult.UNCHANGED, "");
            case PollEnd.NotModified(int bytesSaved) -> {
                metrics.polled(PollResult.UNCHANGED, "");
                metrics.saved(bytesSaved);
            }
            case PollEnd.Repeated _ -> metrics.polled(PollResult.UNCHANGED, "");
            case PollEnd.Failed(String reason) -> metrics.polled(PollResult.FAILED, reason);
        }
    }
}
