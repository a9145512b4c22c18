package parley.app.demo;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.record.FeedState;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How far the work is, read from the topics as any consumer could. */
final class Progress {
    private final KafkaClients clients;
    private final TopicNames names;

    Progress(KafkaClients clients) {
        this.clients = clients;
        this.names = clients.settings().names();
    }

    /** Feeds that were read since then. */
    int feedsRead(Instant since) {
        return distinct(
                Topic.FEEDS,
                FeedState.class,
                state -> state.read() == null || state.read().isBefore(since) ? "" : state.feed());
    }

    /** Articles published. */
    int articles() {
        Set<String> ids = new HashSet<>();
        read(Topic.ARTICLES, record -> ids.add(record.key()));
        return ids.size();
    }

    /** Developments found. */
    int developments() {
        return distinct(Topic.DEVELOPMENTS, Development.class, Development::id);
    }

    /**
     * Whether a group has dealt with everything on a topic.
     *
     * @param role the group without the prefix
     */
    boolean drained(Admin admin, String role, Topic topic) {
        Map<TopicPartition, Long> last = new HashMap<>();
        read(
                topic,
                record ->
                        last.put(
                                new TopicPartition(record.topic(), record.partition()),
                                record.offset()));
        Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, names.of(role));
        return last.entrySet().stream()
                .allMatch(
                        entry -> {
                            OffsetAndMetadata position = committed.get(entry.getKey());
                            return position != null && position.offset() > entry.getValue();
                        });
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        } catch (ExecutionException e) {
            throw new KafkaException("the positions of " + group + " are unknown", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private <T> int distinct(Topic topic, Class<T> type, Function<T, String> identity) {
        RecordCodec<T> codec = RecordCodec.of(type);
        List<String> found = new ArrayList<>();
        read(
                topic,
                record -> {
                    if (codec.decode(record.value()) instanceof Decoded.Valid<T>(T value)) {
                        found.add(identity.apply(value));
                    }
                });
        return (int) found.stream().filter(id -> !id.isEmpty()).distinct().count();
    }

    private void read(Topic topic, Consumer<ConsumerRecord<String, byte[]>> sink) {
        var partitions =
                IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(names.of(topic), partition))
                        .toList();
        try (var reader = clients.reader()) {
            Replay.toEnd(
                    reader, partitions, () -> Thread.currentThread().isInterrupted(), sink::accept);
        }
    }
}
