package parley.classifier.replay;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

import parley.classifier.match.RuleSet;
import parley.classifier.match.RunningRules;
import parley.classifier.measure.ClassifierMetrics;
import parley.classifier.stream.ClassifierTopology;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.DeadLetter;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Runs articles through the classifier's own topology, in one thread and in the order in which they
 * are given. The same rules and articles give the same records, byte for byte. Not thread-safe.
 */
public final class Replay implements AutoCloseable {
    private static final TopicNames NAMES = TopicNames.standard();
    private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);
    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);
    private static final RecordCodec<DeadLetter> DEAD_LETTERS = RecordCodec.of(DeadLetter.class);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> articles;
    private final TestOutputTopic<String, byte[]> developments;
    private final TestOutputTopic<String, byte[]> matches;
    private final TestOutputTopic<String, byte[]> deadLetters;

    /**
     * Starts with empty stores.
     *
     * @param scratch a folder for what Kafka Streams writes; empty, and the caller's to delete
     */
    public Replay(RuleSet rules, Path scratch) {
        Properties config =
                new KafkaClients(new KafkaSettings("none:1", NAMES, Map.of())).streams("replay");
        config.put(StreamsConfig.STATE_DIR_CONFIG, scratch.toString());
        this.driver =
                new TopologyTestDriver(
                        ClassifierTopology.of(
                                NAMES, new RunningRules(rules), ClassifierMetrics.NONE),
                        config);
        this.articles =
                driver.createInputTopic(
                        NAMES.of(Topic.ARTICLES),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.developments = output(Topic.DEVELOPMENTS);
        this.matches = output(Topic.MATCHES);
        this.deadLetters = output(Topic.DEAD_LETTERS);
    }

    private TestOutputTopic<String, byte[]> output(Topic topic) {
        return driver.createOutputTopic(
                NAMES.of(topic), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Takes an article.
     *
     * @return the revisions of developments that follow, in order
     * @throws UnusableArticleException if the topology set it aside
     */
    public List<Development> take(Article article) throws UnusableArticleException {
        articles.pipeInput(article.id(), ARTICLES.encode(article), article.seen());
        List<Development> revisions = new ArrayList<>();
        for (byte[] value : developments.readValuesToList()) {
            revisions.add(valid(DEVELOPMENTS, value));
        }
        // They are of no use here, and the driver keeps what nobody reads.
        matches.readValuesToList();
        List<byte[]> unusable = deadLetters.readValuesToList();
        if (!unusable.isEmpty()) {
            DeadLetter letter = valid(DEAD_LETTERS, unusable.getFirst());
            throw new UnusableArticleException(letter.reason() + ": " + letter.detail());
        }
        return revisions;
    }

    private static <T> T valid(RecordCodec<T> codec, byte[] value) {
        if (codec.decode(value) instanceof Decoded.Valid<T>(T valid)) {
            return valid;
        }
        throw new IllegalStateException("the topology writes valid records");
    }

    @Override
    public void close() {
        driver.close();
    }
}
