package parley.ingest.poll;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import parley.contract.topic.TopicNames;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The feeds of one owned partition: their state, and the producer that alone may change it. One
 * commit is under way at a time; what finishes meanwhile is committed together next. Used by the
 * polling thread only, except {@link #open} and what {@link #nextCommit} returns.
 */
final class FeedShare implements AutoCloseable {
    /** More than reading a partition's states takes; with no answer so long it is tried again. */
    private static final Duration LONGEST_REPLAY = Duration.ofSeconds(30);

    /** So many sightings and states a transaction: it must end well within its time-out. */
    private static final int MOST_RECORDS = 2_000;

    private final TopicPartition partition;
    private final Producer<String, byte[]> producer;
    private final Map<String, Remembered> states = new HashMap<>();
    private final Set<String> inFlight = new HashSet<>();
    private final List<PollRecords> waiting = new ArrayList<>();
    private long waitingSinceNanos;
    private boolean committing;

    private FeedShare(TopicPartition partition, Producer<String, byte[]> producer) {
        this.partition = partition;
        this.producer = producer;
    }

    /**
     * Takes a partition over: fences its former owner, then reads what that owner committed. Any
     * thread.
     *
     * @throws KafkaException if the cluster does not let it
     */
    static FeedShare open(KafkaClients clients, TopicPartition partition) {
        TopicNames names = clients.settings().names();
        var producer = clients.transactionalProducer(names.of("ingest-" + partition.partition()));
        var share = new FeedShare(partition, producer);
        try (var reader = clients.reader()) {
            producer.initTransactions();
            long start = System.nanoTime();
            boolean whole =
                    Replay.toEnd(
                            reader,
                            List.of(partition),
                            () -> System.nanoTime() - start > LONGEST_REPLAY.toNanos(),
                            record -> share.remember(record.key(), record.value()));
            if (!whole) {
                throw new TimeoutException(partition + " could not be read to its end");
            }
            return share;
        } catch (RuntimeException | Error e) {
            share.close();
            throw e;
        }
    }

    private void remember(String feed, byte @Nullable [] value) {
        Remembered.read(feed, value)
                .ifPresentOrElse(state -> states.put(feed, state), () -> states.remove(feed));
    }

    TopicPartition partition() {
        return partition;
    }

    @Nullable Remembered state(String feed) {
        return states.get(feed);
    }

    /** Whether a poll of the feed is under way or not yet committed. */
    boolean busy(String feed) {
        return inFlight.contains(feed);
    }

    void begin(String feed) {
        inFlight.add(feed);
    }

    void finished(PollRecords poll) {
        if (waiting.isEmpty()) {
            waitingSinceNanos = System.nanoTime();
        }
        waiting.add(poll);
    }

    /** Lets a feed be polled again after a poll that brought nothing to commit. */
    void abandoned(String feed) {
        inFlight.remove(feed);
    }

    /**
     * Feeds that are remembered, were to be polled before that, and are not among those. The time
     * of the last poll would not do: a feed may be taken out long after it, but hardly after the
     * next.
     */
    List<String> unusedSince(Instant since, Predicate<String> followed) {
        return states.entrySet().stream()
                .filter(state -> state.getValue().nextPoll().isBefore(since))
                .map(Map.Entry::getKey)
                .filter(feed -> !followed.test(feed) && !busy(feed))
                .toList();
    }

    /**
     * The next commit, for any thread to make, if something waits and none is under way.
     *
     * @param linger so long outcomes wait for others to share their transaction
     */
    Optional<FeedCommit> nextCommit(
            ConsumerGroupMetadata member, Duration linger, CommitStep.Listener steps) {
        if (committing
                || waiting.isEmpty()
                || System.nanoTime() - waitingSinceNanos < linger.toNanos()) {
            return Optional.empty();
        }
        int records = 0;
        int polls = 0;
        while (polls < waiting.size() && records < MOST_RECORDS) {
            records += waiting.get(polls).records().size();
            polls++;
        }
        List<PollRecords> first = waiting.subList(0, polls);
        var batch = List.copyOf(first);
        first.clear();
        committing = true;
        return Optional.of(new FeedCommit(producer, partition, member, batch, steps));
    }

    /** Takes note that the commit under way succeeded. */
    void committed(List<PollRecords> batch) {
        committing = false;
        for (PollRecords poll : batch) {
            poll.remembered()
                    .ifPresentOrElse(
                            state -> states.put(poll.feed(), state),
                            () -> states.remove(poll.feed()));
            inFlight.remove(poll.feed());
        }
    }

    /** Takes note that nothing of the commit under way was committed: it waits again. */
    void refused(List<PollRecords> batch) {
        committing = false;
        waiting.addAll(0, batch);
        waitingSinceNanos = System.nanoTime();
    }

    /** Gives the partition up; what was not committed is as if it had never been polled. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
