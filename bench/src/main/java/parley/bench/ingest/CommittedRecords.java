package parley.bench.ingest;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The records of a topic as a read-committed consumer gets them, waited for within bounds. */
final class CommittedRecords implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Topic topic;
    private final Consumer<String, byte[]> reader;
    private final Supplier<Optional<String>> trouble;
    private final Map<String, Long> newest = new HashMap<>();
    private long count;

    /**
     * Reads from the beginning.
     *
     * @param trouble why nothing more will come; empty as long as something may
     */
    CommittedRecords(KafkaClients clients, Topic topic, Supplier<Optional<String>> trouble) {
        this.topic = topic;
        this.reader = clients.reader();
        this.trouble = trouble;
        List<TopicPartition> partitions =
                IntStream.range(0, topic.partitions())
                        .mapToObj(p -> new TopicPartition(clients.settings().names().of(topic), p))
                        .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** Waits until so many records are committed in all. */
    void await(long wanted) {
        await(wanted, "records", () -> count);
    }

    /** Waits until so many keys have a record of that time or a later one. */
    void awaitKeys(long wanted, Instant since) {
        long from = since.toEpochMilli();
        await(
                wanted,
                "keys with a record since " + since,
                () -> newest.values().stream().filter(at -> at >= from).count());
    }

    private void await(long wanted, String what, LongSupplier seen) {
        long start = System.nanoTime();
        while (seen.getAsLong() < wanted) {
            Optional<String> why = trouble.get();
            if (why.isPresent() || System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IllegalStateException(
                        "%s has %d of %d %s: %s"
                                .formatted(
                                        topic,
                                        seen.getAsLong(),
                                        wanted,
                                        what,
                                        why.orElse(
                                                "given up after " + LONGEST.toSeconds() + " s")));
            }
            for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(100))) {
                count++;
                newest.merge(record.key(), record.timestamp(), Math::max);
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
