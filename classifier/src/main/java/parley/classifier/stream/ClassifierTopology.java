package parley.classifier.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import parley.classifier.development.FolderNames;
import parley.classifier.development.Headlines;
import parley.classifier.development.Joining;
import parley.classifier.match.RunningRules;
import parley.classifier.measure.ClassifierMetrics;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;

import java.util.Map;

/** The topology: two chains that share nothing but the topic between them. */
public final class ClassifierTopology {
    static final String ARTICLES = "articles";
    static final String MATCHING = "matching";
    static final String MATCHES_OUT = "matches-out";
    static final String MATCHES_IN = "matches-in";
    static final String CORRECTIONS_IN = "corrections-in";
    static final String JOINING = "joining";
    static final String DEVELOPMENTS = "developments-out";
    static final String UNUSABLE_ARTICLES = "unusable-articles";
    static final String UNUSABLE_MATCHES = "unusable-matches";

    /** Developments that reports can still join: track, kind and id to ledger. */
    static final String LEDGERS = "ledgers";

    /** What each article says of them: the same and its id to claim. */
    static final String CLAIMS = "claims";

    /** Articles that were reports lately: article id to what it reported. */
    static final String ALERTED = "alerted-articles";

    /** The latest own time of each track's reports, in milliseconds. */
    static final String TIME_STORE = "track-times";

    private ClassifierTopology() {}

    /** Builds it. */
    public static Topology of(TopicNames names, RunningRules rules, ClassifierMetrics metrics) {
        var topology = new Topology();
        var joining = new Joining(new Headlines(new FolderNames(() -> rules.current().folder())));
        var text = Serdes.String();
        var bytes = Serdes.ByteArray();
        String deadLetters = names.of(Topic.DEAD_LETTERS);

        topology.addSource(
                ARTICLES, text.deserializer(), bytes.deserializer(), names.of(Topic.ARTICLES));
        topology.addProcessor(MATCHING, () -> new ArticleMatching(rules, metrics), ARTICLES);
        topology.addStateStore(store(ALERTED), MATCHING);
        topology.addSink(
                MATCHES_OUT,
                names.of(Topic.MATCHES),
                text.serializer(),
                bytes.serializer(),
                MATCHING);
        topology.addSink(
                UNUSABLE_ARTICLES, deadLetters, text.serializer(), bytes.serializer(), MATCHING);

        topology.addSource(
                MATCHES_IN, text.deserializer(), bytes.deserializer(), names.of(Topic.MATCHES));
        topology.addSource(
                CORRECTIONS_IN,
                text.deserializer(),
                bytes.deserializer(),
                names.of(Topic.CORRECTIONS));
        topology.addProcessor(
                JOINING,
                () -> new MatchJoining(joining, names.of(Topic.CORRECTIONS)),
                MATCHES_IN,
                CORRECTIONS_IN);
        topology.addStateStore(store(LEDGERS), JOINING);
        topology.addStateStore(store(CLAIMS), JOINING);
        topology.addStateStore(timeStore(), JOINING);
        topology.addSink(
                DEVELOPMENTS,
                names.of(Topic.DEVELOPMENTS),
                text.serializer(),
                bytes.serializer(),
                JOINING);
        topology.addSink(
                UNUSABLE_MATCHES, deadLetters, text.serializer(), bytes.serializer(), JOINING);
        return topology;
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of());
    }

    private static StoreBuilder<KeyValueStore<String, Long>> timeStore() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(TIME_STORE), Serdes.String(), Serdes.Long())
                .withLoggingEnabled(Map.of());
    }
}
