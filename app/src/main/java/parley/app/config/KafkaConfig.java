package parley.app.config;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.runtime.config.Environment;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which Kafka to use.
 *
 * @param bootstrap addresses of some brokers; empty for the broker inside the process
 * @param port where the broker inside the process listens; 0 for any free port
 * @param names the topics' names
 * @param replication copies of each partition; empty for the cluster's default
 * @param partitions the operator's own numbers of partitions
 * @param properties further settings for every client
 */
public record KafkaConfig(
        Optional<String> bootstrap,
        int port,
        TopicNames names,
        Optional<Short> replication,
        Map<Topic, Integer> partitions,
        Map<String, String> properties) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_PARTITIONS = 1_000;

    /** The environment variable that names the brokers and wins over the file. */
    public static final String BOOTSTRAP = "PARLEY_KAFKA_BOOTSTRAP";

    static KafkaConfig read(YamlSection section, Map<String, String> environment) {
        Optional<String> bootstrap =
                Environment.given(environment, BOOTSTRAP)
                        .or(() -> section.optionalText("bootstrap"));
        section.optionalText("bootstrap");
        int replication = section.integer("replication", 0, 1, 9);
        var config =
                new KafkaConfig(
                        bootstrap,
                        section.integer("port", 0, 0, HIGHEST_PORT),
                        names(section),
                        replication == 0 ? Optional.empty() : Optional.of((short) replication),
                        partitions(section.section("partitions")),
                        properties(section.section("properties")));
        section.done();
        return config;
    }

    /** The same with another cluster. */
    public KafkaConfig at(String otherBootstrap) {
        return new KafkaConfig(
                Optional.of(otherBootstrap), port, names, replication, partitions, properties);
    }

    private static TopicNames names(YamlSection section) {
        String prefix = section.text("prefix", TopicNames.DEFAULT_PREFIX);
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException e) {
            section.problems().add(section.placeOf("prefix"), String.valueOf(e.getMessage()));
            return TopicNames.standard();
        }
    }

    private static Map<Topic, Integer> partitions(YamlSection section) {
        Map<Topic, Integer> partitions = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            int wanted = section.integer(topic.suffix(), 0, 1, MOST_PARTITIONS);
            if (wanted != 0) {
                partitions.put(topic, wanted);
            }
        }
        section.done();
        return partitions;
    }

    private static Map<String, String> properties(YamlSection section) {
        Map<String, String> properties = new HashMap<>();
        for (String key : section.keys()) {
            section.node(key)
                    .ifPresent(
                            node -> {
                                if (node instanceof YamlNode.Scalar scalar) {
                                    properties.put(key, scalar.text());
                                } else {
                                    section.problems()
                                            .add(node.place(), "'" + key + "' must be a text");
                                }
                            });
        }
        return properties;
    }

    /** Names no property's value: they may hold passwords. */
    @Override
    public String toString() {
        return "KafkaConfig[bootstrap=%s, prefix=%s, properties=%s]"
                .formatted(bootstrap.orElse("embedded"), names.prefix(), properties.keySet());
    }
}
