package parley.contract.topic;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Creates the topics that are missing and compares those that exist with what Parley needs.
 *
 * <p>Safe to call from several processes at once: a topic that another created meanwhile is
 * compared like any that existed before.
 */
public final class TopicSetup {
    static final String CLEANUP_POLICY = "cleanup.policy";

    private static final long ANSWER_SECONDS = 30;
    private static final long VISIBLE_SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Admin admin;
    private final TopicNames names;
    private final Optional<Short> replication;
    private final Map<Topic, Integer> partitions;

    /**
     * Prepares the call.
     *
     * @param admin a client of the cluster; stays the caller's
     * @param replication copies of each partition; empty for the broker's default
     * @param partitions the operator's own numbers of partitions; topics left out have {@link
     *     Topic#partitions()}
     */
    public TopicSetup(
            Admin admin,
            TopicNames names,
            Optional<Short> replication,
            Map<Topic, Integer> partitions) {
        this.admin = admin;
        this.names = names;
        this.replication = replication;
        this.partitions = Map.copyOf(partitions);
    }

    /**
     * Creates what is missing, waits until it is visible, and compares the rest.
     *
     * @return what was created and every difference that Parley can live with
     * @throws TopicMismatchException if an existing topic has another clean-up policy or number of
     *     partitions; nothing is changed then but what was missing
     * @throws KafkaException if the cluster refuses or does not answer within 30 seconds
     */
    public TopicReport ensure() {
        Set<Topic> created = EnumSet.noneOf(Topic.class);
        Map<Topic, TopicDescription> existing = describe(EnumSet.allOf(Topic.class));
        for (Topic topic : Topic.values()) {
            if (!existing.containsKey(topic) && create(topic)) {
                created.add(topic);
            }
        }
        Map<Topic, TopicDescription> all = describeAll();
        all.keySet().removeAll(created);
        return new TopicReport(created, compare(all));
    }

    /** A topic that was created just now is known to every broker only a moment later. */
    private Map<Topic, TopicDescription> describeAll() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
        while (true) {
            Map<Topic, TopicDescription> found = describe(EnumSet.allOf(Topic.class));
            if (found.size() == Topic.values().length) {
                return found;
            }
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                throw failed(new TimeoutException("not every topic has become visible"));
            }
            LockSupport.parkNanos(VISIBLE_SOON_NANOS);
        }
    }

    private List<String> compare(Map<Topic, TopicDescription> descriptions) {
        Map<Topic, Config> configs = configs(descriptions.keySet());
        List<String> fatal = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        descriptions.forEach(
                (topic, description) -> {
                    int has = description.partitions().size();
                    if (has != partitionsOf(topic)) {
                        fatal.add(difference(topic, "partitions", has, partitionsOf(topic)));
                    }
                    Config config = configs.get(topic);
                    topic.settings()
                            .forEach(
                                    (setting, wanted) -> {
                                        String value = valueOf(config, setting);
                                        if (!wanted.equals(value)) {
                                            (CLEANUP_POLICY.equals(setting) ? fatal : warnings)
                                                    .add(difference(topic, setting, value, wanted));
                                        }
                                    });
                });
        if (!fatal.isEmpty()) {
            throw new TopicMismatchException(fatal);
        }
        return warnings;
    }

    private static String valueOf(@Nullable Config config, String setting) {
        ConfigEntry entry = config == null ? null : config.get(setting);
        return entry == null ? "unknown" : String.valueOf(entry.value());
    }

    private String difference(Topic topic, String setting, Object has, Object wanted) {
        return "topic " + names.of(topic) + " has " + setting + " " + has + ", expected " + wanted;
    }

    private int partitionsOf(Topic topic) {
        return partitions.getOrDefault(topic, topic.partitions());
    }

    /** Whether this call created it; false when another process was faster. */
    private boolean create(Topic topic) {
        var request =
                new NewTopic(names.of(topic), Optional.of(partitionsOf(topic)), replication)
                        .configs(topic.settings());
        try {
            admin.createTopics(List.of(request)).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw failed(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw failed(e);
        }
    }

    private Map<Topic, TopicDescription> describe(Set<Topic> topics) {
        Map<Topic, TopicDescription> found = new TreeMap<>();
        for (Topic topic : topics) {
            try {
                var answer = admin.describeTopics(List.of(names.of(topic))).allTopicNames();
                answer.get(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .values()
                        .forEach(description -> found.put(topic, description));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed(e.getCause());
                }
            } catch (InterruptedException | TimeoutException e) {
                throw failed(e);
            }
        }
        return found;
    }

    private Map<Topic, Config> configs(Set<Topic> topics) {
        Map<ConfigResource, Topic> resources =
                topics.stream()
                        .collect(
                                Collectors.toMap(
                                        t ->
                                                new ConfigResource(
                                                        ConfigResource.Type.TOPIC, names.of(t)),
                                        t -> t));
        try {
            var all = admin.describeConfigs(resources.keySet()).all();
            Map<Topic, Config> configs = new TreeMap<>();
            all.get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .forEach((resource, config) -> configs.put(resources.get(resource), config));
            return configs;
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw failed(e);
        }
    }

    private static KafkaException failed(@Nullable Throwable cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new KafkaException("the topics could not be set up: " + cause, cause);
    }
}
