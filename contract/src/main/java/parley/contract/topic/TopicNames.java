package parley.contract.topic;

import java.util.regex.Pattern;

/**
 * The topics' full names under one prefix, so that several installations can share a cluster.
 *
 * @param prefix what every name starts with, {@code talks.} unless configured; also names consumer
 *     groups, transactional ids and application ids
 */
public record TopicNames(String prefix) {
    /** The prefix unless configured otherwise. */
    public static final String DEFAULT_PREFIX = "talks.";

    // Kafka's own rule for topic names, less room for the longest suffix.
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

    /**
     * Checks the prefix.
     *
     * @throws IllegalArgumentException if Kafka would refuse a name that starts so
     */
    public TopicNames {
        if (!LEGAL.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "a topic prefix is 1 to 200 of a-z A-Z 0-9 . _ -, not '" + prefix + "'");
        }
    }

    /** Under the default prefix. */
    public static TopicNames standard() {
        return new TopicNames(DEFAULT_PREFIX);
    }

    /** The full name of a topic, such as {@code talks.articles}. */
    public String of(Topic topic) {
        return prefix + topic.suffix();
    }

    /**
     * The name of a consumer group, application or transactional id of ours, such as {@code
     * talks.notifier}.
     */
    public String of(String role) {
        return prefix + role;
    }
}
