package parley.ingest.poll;

import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.kafka.Replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Topics of a test's own on a broker, and what a read-committed consumer finds on them. */
record Cluster(KafkaClients clients) {
    /** The topics that an instance writes. */
    static final List<Topic> WRITTEN = List.of(Topic.SIGHTINGS, Topic.FEEDS, Topic.ARTICLES);

    static Cluster on(EmbeddedBroker broker) {
        var names = new TopicNames("t" + ThreadLocalRandom.current().nextInt(1_000_000) + ".");
        var clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, names, Optional.empty(), Map.of()).ensure();
        }
        return new Cluster(clients);
    }

    KafkaSettings settings() {
        return clients.settings();
    }

    /** Tells the group of a killed instance at once what it would find out in ten seconds. */
    void forgetMembers() throws InterruptedException, ExecutionException {
        try (var admin = clients.admin()) {
            for (String group : List.of("ingest-feeds", "ingest")) {
                admin.removeMembersFromConsumerGroup(
                                settings().names().of(group),
                                new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
        }
    }

    /** How many instances own partitions of the feeds, when the group is settled. */
    long owners() throws InterruptedException, ExecutionException {
        String group = settings().names().of("ingest-feeds");
        try (var admin = clients.admin()) {
            var described = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
            return described.groupState() == GroupState.STABLE
                    ? described.members().stream()
                            .filter(m -> !m.assignment().topicPartitions().isEmpty())
                            .count()
                    : 0;
        }
    }

    /** Every article record as {@code title/revision}. */
    List<String> articles() {
        List<String> articles = new ArrayList<>();
        for (var record : committed(Topic.ARTICLES)) {
            if (RecordCodec.of(Article.class).decode(record.value())
                    instanceof Decoded.Valid<Article>(Article article)) {
                articles.add(article.title() + "/" + article.revision());
            }
        }
        return articles;
    }

    List<ConsumerRecord<String, byte[]>> committed(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var reader = clients.reader()) {
            Replay.toEnd(reader, partitions(topic), () -> false, records::add);
        }
        return records;
    }

    /** Where the committed part of each partition ends now. */
    Map<TopicPartition, Long> ends() {
        try (var reader = clients.reader()) {
            return reader.endOffsets(
                    WRITTEN.stream().flatMap(topic -> partitions(topic).stream()).toList());
        }
    }

    /** How far the article stage has read and committed what it wrote of it. */
    Map<TopicPartition, Long> articleStage() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> read = new HashMap<>();
        try (var admin = clients.admin()) {
            admin.listConsumerGroupOffsets(settings().names().of("ingest"))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> read.put(partition, offset.offset()));
        }
        return read;
    }

    private List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(p -> new TopicPartition(settings().names().of(topic), p))
                .toList();
    }
}
