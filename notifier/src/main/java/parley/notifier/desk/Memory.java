package parley.notifier.desk;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.notifier.bot.Knowledge;
import parley.notifier.news.News;
import parley.runtime.kafka.Replay;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Feeds what people's questions are answered from with what the desk reads. */
final class Memory {
    private final Knowledge knowledge;
    private final TopicNames names;
    private final InstantSource instants;

    Memory(Knowledge knowledge, TopicNames names, InstantSource instants) {
        this.knowledge = knowledge;
        this.names = names;
        this.instants = instants;
    }

    /**
     * Reads again what there is now.
     *
     * @return whether the end was reached
     */
    boolean rebuild(Consumer<String, byte[]> reader, BooleanSupplier cancelled) {
        knowledge.tracks().clear();
        knowledge.news().clear();
        return Replay.toEnd(reader, partitions(Topic.TRACKS, reader), cancelled, this::accept)
                && Replay.since(
                        reader,
                        partitions(Topic.DEVELOPMENTS, reader),
                        instants.instant().minus(News.REACH),
                        cancelled,
                        this::accept);
    }

    private List<TopicPartition> partitions(Topic topic, Consumer<String, byte[]> reader) {
        String name = names.of(topic);
        return reader.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }

    /** Takes a record; whether it is a development, which is to be planned as well. */
    boolean accept(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(names.of(Topic.TRACKS))) {
            knowledge.tracks().accept(record.key(), record.value());
            return false;
        }
        knowledge.news().accept(record.key(), record.value());
        return true;
    }
}
