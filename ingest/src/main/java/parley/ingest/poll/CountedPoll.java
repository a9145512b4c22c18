package parley.ingest.poll;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.topic.TopicNames;
import parley.ingest.feed.Feed;
import parley.ingest.measure.IngestMetrics;
import parley.ingest.measure.IngestMetrics.PollResult;

/** A poll from what is remembered to the records to commit, counted. Thread-safe; blocks. */
record CountedPoll(Poll poll, TopicNames names, IngestMetrics metrics, CommitStep.Listener steps) {
    private static final Logger log = LoggerFactory.getLogger(CountedPoll.class);

    /** Polls a feed; null if that failed by an error of ours. */
    @Nullable PollRecords take(Feed feed, @Nullable Remembered known, TopicPartition home) {
        try {
            PollOutcome outcome = poll.take(feed, known == null ? null : known.state());
            count(outcome);
            var records = PollRecords.of(outcome, names, home);
            steps.reached(CommitStep.POLLED);
            return records;
        } catch (RuntimeException | Error e) {
            log.error("polling {} failed; this is an error of ours", feed.address(), e);
            return null;
        }
    }

    private void count(PollOutcome outcome) {
        String problem = outcome.state().problem();
        if (problem != null) {
            metrics.polled(PollResult.FAILED, problem);
        } else if (outcome.sightings().isEmpty()) {
            metrics.polled(PollResult.UNCHANGED, "");
        } else {
            metrics.polled(PollResult.READ, "");
        }
    }
}
