package parley.notifier.desk;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.notifier.bot.Knowledge;

/** Feeds what people's questions are answered from with what the desk reads. */
final class Memory {
    private final Knowledge knowledge;
    private final TopicNames names;

    Memory(Knowledge knowledge, TopicNames names) {
        this.knowledge = knowledge;
        this.names = names;
    }

    /** Forgets all: it will be read again. */
    void clear() {
        knowledge.tracks().clear();
        knowledge.news().clear();
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
