package parley.runtime.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Reading partitions from their beginning, or from some time on, to the end that they have now: how
 * a table becomes state.
 */
public final class Replay {
    private static final Duration POLL = Duration.ofMillis(200);

    /** What takes each record, in the order of its partition; a null value is a tombstone. */
    @FunctionalInterface
    public interface Sink {
        /** Takes a record. */
        void accept(ConsumerRecord<String, byte[]> record);
    }

    private Replay() {}

    /**
     * Reads all that is committed now. Call it after {@code initTransactions()} of the producer
     * that alone writes the partitions: then nothing of an older one can still appear.
     *
     * @param consumer a read-committed one without a group; is assigned to the partitions and stays
     *     at their ends, so that polling it goes on from there
     * @param cancelled asked between polls; the reading ends early when true
     * @return whether the end was reached
     */
    public static boolean toEnd(
            Consumer<String, byte[]> consumer,
            Collection<TopicPartition> partitions,
            BooleanSupplier cancelled,
            Sink sink) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!reached(consumer, ends)) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            consumer.poll(POLL).forEach(sink::accept);
        }
        return true;
    }

    /**
     * Reads what is committed now of some time or later, partition by partition in no order.
     *
     * @param consumer a read-committed one without a group; is assigned to partitions of these
     * @param since compared with the records' timestamps, which need not ascend in a partition
     * @param cancelled asked between polls; the reading ends early when true
     * @return whether the end was reached
     */
    public static boolean since(
            Consumer<String, byte[]> consumer,
            Collection<TopicPartition> partitions,
            Instant since,
            BooleanSupplier cancelled,
            Sink sink) {
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(asked);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        // Without a record since then there is nothing to read.
        ends.keySet().removeIf(partition -> begins.get(partition) == null);
        consumer.assign(ends.keySet());
        ends.keySet()
                .forEach(
                        partition -> {
                            OffsetAndTimestamp begin = begins.get(partition);
                            if (begin != null) {
                                consumer.seek(partition, begin.offset());
                            }
                        });
        while (!reached(consumer, ends)) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.timestamp() >= since.toEpochMilli()) {
                    sink.accept(record);
                }
            }
        }
        return true;
    }

    private static boolean reached(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
