package parley.notifier.desk;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * This process's place in the notifier's group. It reads no records: owning the one partition of
 * deliveries is what makes an instance the active one. For one thread at a time.
 */
final class Membership implements AutoCloseable {
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> member;
    private final TopicPartition token;
    private final Runnable lost;
    private final Metric sinceHeartbeat;
    private @Nullable Long firstAsked;
    private boolean owned;

    /**
     * Joins with the first poll.
     *
     * @param deliveries the topic with one partition
     * @param lost called at once when the partition goes to another
     */
    Membership(Consumer<String, byte[]> member, String deliveries, Runnable lost) {
        this.member = member;
        this.token = new TopicPartition(deliveries, 0);
        this.lost = lost;
        this.sinceHeartbeat = sinceHeartbeat(member);
        member.subscribe(List.of(deliveries), new Listener());
    }

    /** Keeps the place and learns of changes; waits so long for one. */
    boolean owned(Duration wait) {
        if (firstAsked == null) {
            firstAsked = System.nanoTime();
        }
        // Paused: records of the partition are read by the replay, not here.
        member.pause(member.assignment());
        member.poll(wait);
        return owned;
    }

    private static Metric sinceHeartbeat(Consumer<String, byte[]> member) {
        return member.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("last-heartbeat-seconds-ago"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** For how long Kafka has not known this place: none is held or kept without its answers. */
    Duration silence() {
        if (firstAsked == null) {
            return Duration.ZERO;
        }
        double seconds = (double) sinceHeartbeat.metricValue();
        return seconds < 0
                ? Duration.ofNanos(System.nanoTime() - firstAsked)
                : Duration.ofSeconds((long) seconds);
    }

    /** The offsets that the group has for these partitions; those without are left out. */
    Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> known = member.committed(partitions);
        known.values().removeIf(offset -> offset == null);
        return known;
    }

    /** What a transaction carries so that it fails when another has taken over. */
    ConsumerGroupMetadata metadata() {
        return member.groupMetadata();
    }

    /** Leaves, so that another can take over at once. */
    @Override
    public void close() {
        member.close(CloseOptions.timeout(LEAVING));
    }

    private final class Listener implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.contains(token)) {
                member.pause(partitions);
                owned = true;
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (partitions.contains(token)) {
                owned = false;
                lost.run();
            }
        }
    }
}
