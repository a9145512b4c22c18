package parley.runtime.kafka;

import parley.contract.topic.TopicNames;

import java.util.Map;

/**
 * How to reach a cluster.
 *
 * @param bootstrap addresses of some brokers, {@code host:port} with commas between
 * @param names the topics' names there
 * @param properties further settings for every client, such as those for TLS and SASL; they win
 *     over none of those that Parley's guarantees need
 */
public record KafkaSettings(String bootstrap, TopicNames names, Map<String, String> properties) {
    /** Copies the properties. */
    public KafkaSettings {
        properties = Map.copyOf(properties);
    }

    /** Names the brokers and the prefix only: properties may hold passwords. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrap=" + bootstrap + ", prefix=" + names.prefix() + "]";
    }
}
