package parley.app.feeds;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.FeedState;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code talks.feeds} holds now. */
public final class FeedStates {
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private FeedStates() {}

    /**
     * The state of each feed by its address; nothing if the topic is not there yet.
     *
     * @throws KafkaException if the cluster does not answer
     */
    public static Map<String, FeedState> read(KafkaClients clients) {
        Map<String, FeedState> states = new HashMap<>();
        RecordCodec<FeedState> codec = RecordCodec.of(FeedState.class);
        try (var reader = clients.reader()) {
            List<TopicPartition> partitions =
                    partitions(reader, clients.settings().names().of(Topic.FEEDS));
            if (partitions.isEmpty()) {
                return states;
            }
            Replay.toEnd(
                    reader,
                    partitions,
                    () -> false,
                    record -> {
                        if (codec.decode(record.value())
                                instanceof Decoded.Valid<FeedState>(FeedState state)) {
                            states.put(record.key(), state);
                        } else {
                            states.remove(record.key());
                        }
                    });
        }
        return states;
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> reader, String topic) {
        try {
            List<PartitionInfo> found = reader.partitionsFor(topic, ANSWER);
            return found == null
                    ? List.of()
                    : found.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
        } catch (UnknownTopicOrPartitionException e) {
            return List.of();
        }
    }
}
