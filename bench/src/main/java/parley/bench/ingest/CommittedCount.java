package parley.bench.ingest;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the records of a topic as a read-committed consumer gets them. */
final class CommittedCount implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Consumer<String, byte[]> reader;
    private long count;

    CommittedCount(KafkaClients clients, Topic topic) {
        this.reader = clients.reader();
        List<TopicPartition> partitions =
                IntStream.range(0, topic.partitions())
                        .mapToObj(p -> new TopicPartition(clients.settings().names().of(topic), p))
                        .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** Waits until so many records are committed in all. */
    void await(long wanted) {
        long start = System.nanoTime();
        while (count < wanted) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IllegalStateException(
                        count + " of " + wanted + " records after " + LONGEST);
            }
            count += reader.poll(Duration.ofMillis(100)).count();
        }
    }

    long count() {
        return count;
    }

    @Override
    public void close() {
        reader.close();
    }
}
