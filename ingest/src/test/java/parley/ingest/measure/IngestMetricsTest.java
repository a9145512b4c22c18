package parley.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;

import parley.contract.json.RecordCodec;
import parley.contract.record.Outlet;
import parley.contract.record.Sighting;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.ingest.article.ArticleTopology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

class IngestMetricsTest {
    private static final Instant SEEN = Instant.parse("2025-06-02T14:00:00Z");
    private static final TopicNames NAMES = TopicNames.standard();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MeteredIngest metrics = new MeteredIngest(registry);

    @Test
    void publishedUnchangedAndRejectedMakeWhatWasSeenWithPoisonToo() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        try (var driver = new TopologyTestDriver(ArticleTopology.of(NAMES, metrics), settings)) {
            var sightings =
                    driver.createInputTopic(
                            NAMES.of(Topic.SIGHTINGS),
                            new StringSerializer(),
                            new ByteArraySerializer());
            sightings.pipeInput("a1", sighting("a1", "Talks held"), SEEN);
            sightings.pipeInput("a1", sighting("a1", "Talks held"), SEEN);
            sightings.pipeInput("a1", sighting("a1", "Talks end"), SEEN);
            sightings.pipeInput("a1", "poison".getBytes(UTF_8), SEEN);
            sightings.pipeInput("a1", (byte[]) null, SEEN);
            sightings.pipeInput("other", sighting("a1", "Talks held"), SEEN);
        }

        assertThat(articles(ArticleOutcome.PUBLISHED)).isEqualTo(2);
        assertThat(articles(ArticleOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(articles(ArticleOutcome.REJECTED)).isEqualTo(3);
        assertThat(registry.get("parley.ingest.articles.seen").counter().count()).isEqualTo(6);
    }

    @Test
    void countsPollsByHowTheyEnded() {
        metrics.polled(IngestMetrics.PollResult.READ, "");
        metrics.polled(IngestMetrics.PollResult.FAILED, "timed-out");
        metrics.polled(IngestMetrics.PollResult.FAILED, "timed-out");

        assertThat(
                        registry.get("parley.ingest.polls")
                                .tags("result", "failed", "reason", "timed-out")
                                .counter()
                                .count())
                .isEqualTo(2);
    }

    @Test
    void tellsHowLongTheOldestDuePollWaits() {
        metrics.oldestDue(() -> Duration.ofSeconds(3));

        assertThat(registry.get("parley.ingest.due.age").timeGauge().value(TimeUnit.SECONDS))
                .isEqualTo(3);
    }

    private double articles(ArticleOutcome outcome) {
        return registry.get("parley.ingest.articles")
                .tag("outcome", outcome.code())
                .counter()
                .count();
    }

    private static byte[] sighting(String id, String title) {
        return RecordCodec.of(Sighting.class)
                .encode(
                        new Sighting(
                                id,
                                "feed-a",
                                Outlet.named("A"),
                                null,
                                null,
                                title,
                                null,
                                null,
                                false,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                SEEN,
                                false));
    }
}
