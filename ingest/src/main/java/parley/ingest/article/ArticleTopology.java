package parley.ingest.article;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.ingest.measure.IngestMetrics;

/** Sightings to articles: exactly one stage, keyed by article id, alone writes articles. */
public final class ArticleTopology {
    static final String STORE = "article-marks";
    static final String ARTICLES = "to-articles";
    static final String DEAD_LETTERS = "to-dead-letters";

    private ArticleTopology() {}

    /** The topology under some topic names. */
    public static Topology of(TopicNames names) {
        return of(names, IngestMetrics.NONE);
    }

    /** The topology under some topic names, counted. */
    public static Topology of(TopicNames names, IngestMetrics metrics) {
        return new Topology()
                .addSource(
                        "from-sightings",
                        new StringDeserializer(),
                        new ByteArrayDeserializer(),
                        names.of(Topic.SIGHTINGS))
                .addProcessor("notice-articles", () -> new ArticleStage(metrics), "from-sightings")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(STORE),
                                Serdes.String(),
                                Serdes.ByteArray()),
                        "notice-articles")
                .addSink(
                        ARTICLES,
                        names.of(Topic.ARTICLES),
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        "notice-articles")
                .addSink(
                        DEAD_LETTERS,
                        names.of(Topic.DEAD_LETTERS),
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        "notice-articles");
    }
}
