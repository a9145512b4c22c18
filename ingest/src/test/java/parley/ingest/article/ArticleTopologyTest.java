package parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.DeadLetter;
import parley.contract.record.Outlet;
import parley.contract.record.Sighting;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

class ArticleTopologyTest {
    private static final Instant SEEN = Instant.parse("2025-06-02T14:00:00Z");
    private static final TopicNames NAMES = TopicNames.standard();

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> sightings;

    @BeforeEach
    void start() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(ArticleTopology.of(NAMES), settings);
        sightings =
                driver.createInputTopic(
                        NAMES.of(Topic.SIGHTINGS),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void publishesAnArticleOnceWhateverFeedsShowIt() {
        show("feed-a", "Talks held", SEEN);
        show("feed-a", "Talks held", SEEN.plusSeconds(60));
        show("feed-b", "Istanbul: talks held", SEEN.plusSeconds(120));

        assertThat(articles())
                .singleElement()
                .satisfies(
                        article -> {
                            assertThat(article.revision()).isEqualTo(1);
                            assertThat(article.feed()).isEqualTo("feed-a");
                        });
    }

    @Test
    void publishesAnEditByTheSameFeedAsTheNextRevision() {
        show("feed-a", "Talks held", SEEN);
        show("feed-a", "Talks end after an hour", SEEN.plusSeconds(60));

        assertThat(articles())
                .extracting(Article::revision, Article::title)
                .containsExactly(tuple(1, "Talks held"), tuple(2, "Talks end after an hour"));
    }

    @Test
    void goesOnFromTheMarksThatAnEarlierVersionLeft() {
        Sighting published = sighting("feed-a", "Talks held", SEEN, null);
        String former =
                """
                {"feed":"feed-a","revision":7,"hash":"%s","published":"%s","backlog":false,\
                "lastSeen":"%s"}\
                """
                        .formatted(FeedMemory.contentHash(published), SEEN.minusSeconds(60), SEEN);
        driver.<String, byte[]>getKeyValueStore(ArticleTopology.STORE)
                .put("a1", former.getBytes(UTF_8));

        show("feed-a", "Talks held", SEEN.plusSeconds(60));
        show("feed-b", "Istanbul: talks held", SEEN.plusSeconds(120));
        show("feed-a", "Talks end after an hour", SEEN.plusSeconds(180));
        show("feed-a", "Talks end without a date", SEEN.plusSeconds(240));

        assertThat(articles())
                .extracting(Article::revision, Article::feed, Article::published)
                .containsExactly(
                        tuple(8, "feed-a", SEEN.minusSeconds(60)),
                        tuple(9, "feed-a", SEEN.minusSeconds(60)));
    }

    @Test
    void neverDatesAnArticleLaterThanItWasSeen() {
        Sighting ahead = sighting("feed-a", "Talks held", SEEN, SEEN.plus(Duration.ofDays(3)));
        sightings.pipeInput(ahead.articleId(), RecordCodec.of(Sighting.class).encode(ahead), SEEN);

        assertThat(articles()).extracting(Article::published).containsExactly(SEEN);
    }

    @Test
    void setsAWrongSightingAsideAndGoesOn() {
        sightings.pipeInput("a1", "{\"articleId\":\"a1\"}".getBytes(UTF_8), SEEN);
        show("feed-a", "Talks held", SEEN);

        assertThat(articles()).hasSize(1);
        assertThat(read(Topic.DEAD_LETTERS, DeadLetter.class))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.reason()).isEqualTo("invalid-value");
                            assertThat(letter.detail()).isEqualTo("feed is missing");
                            assertThat(letter.topic()).isEqualTo("talks.sightings");
                        });
    }

    @Test
    void setsASightingUnderAnotherKeyAside() {
        Sighting sighting = sighting("feed-a", "Talks held", SEEN, null);
        sightings.pipeInput("a2", RecordCodec.of(Sighting.class).encode(sighting), SEEN);

        assertThat(articles()).isEmpty();
        assertThat(read(Topic.DEAD_LETTERS, DeadLetter.class))
                .extracting(DeadLetter::reason)
                .containsExactly("wrong-key");
    }

    @Test
    void setsASightingAsideWhoseArticleWouldBeTooLargeAndGoesOn() {
        int room =
                Topic.MAX_VALUE_BYTES
                        - RecordCodec.of(Sighting.class)
                                .encode(sighting("feed-a", "", SEEN, null))
                                .length;
        show("feed-a", "x".repeat(room), SEEN);
        show("feed-a", "Talks held", SEEN);

        assertThat(articles()).extracting(Article::title).containsExactly("Talks held");
        assertThat(read(Topic.DEAD_LETTERS, DeadLetter.class))
                .extracting(DeadLetter::reason)
                .containsExactly("too-large");
    }

    @Test
    void neverStampsAnArticleLaterThanItsSighting() {
        Sighting ahead = sighting("feed-a", "Talks held", SEEN.plus(Duration.ofDays(3)), null);
        sightings.pipeInput(ahead.articleId(), RecordCodec.of(Sighting.class).encode(ahead), SEEN);

        var record =
                driver.createOutputTopic(
                                NAMES.of(Topic.ARTICLES),
                                new StringDeserializer(),
                                new ByteArrayDeserializer())
                        .readRecord();
        assertThat(record.timestamp()).isEqualTo(SEEN.toEpochMilli());
    }

    @Test
    void stampsArticlesWithTheTimeTheyWereSeenAndCloudEventHeaders() {
        show("feed-a", "Talks held", SEEN);

        var record =
                driver.createOutputTopic(
                                NAMES.of(Topic.ARTICLES),
                                new StringDeserializer(),
                                new ByteArrayDeserializer())
                        .readRecord();
        assertThat(record.timestamp()).isEqualTo(SEEN.toEpochMilli());
        assertThat(record.key()).isEqualTo("a1");
        assertThat(new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo("a1/1");
    }

    private void show(String feed, String title, Instant seen) {
        Sighting sighting = sighting(feed, title, seen, null);
        sightings.pipeInput(
                sighting.articleId(), RecordCodec.of(Sighting.class).encode(sighting), seen);
    }

    private static Sighting sighting(String feed, String title, Instant seen, Instant published) {
        return new Sighting(
                "a1",
                feed,
                Outlet.named(feed),
                null,
                "https://a.example/1",
                title,
                null,
                null,
                false,
                null,
                List.of(),
                "en",
                published,
                null,
                seen,
                false);
    }

    private List<Article> articles() {
        return read(Topic.ARTICLES, Article.class);
    }

    private <T> List<T> read(Topic topic, Class<T> type) {
        return driver
                .createOutputTopic(
                        NAMES.of(topic), new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(bytes -> ((Decoded.Valid<T>) RecordCodec.of(type).decode(bytes)).value())
                .toList();
    }
}
