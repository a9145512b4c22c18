package parley.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;

class TopicTest {
    @Test
    void namesStartWithThePrefix() {
        assertThat(TopicNames.standard().of(Topic.DEAD_LETTERS)).isEqualTo("talks.dead-letters");
        assertThat(new TopicNames("test-7.").of(Topic.FEEDS)).isEqualTo("test-7.feeds");
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicNames("no spaces"));
    }

    @Test
    void privateTopicsForgetWithinThreeDays() {
        assertThat(Topic.values())
                .filteredOn(topic -> topic.audience() == Topic.Audience.PRIVATE)
                .extracting(Topic::suffix)
                .containsExactly("subscriptions", "deliveries", "feedback");
        assertThat(Topic.values())
                .filteredOn(topic -> topic.audience() == Topic.Audience.PRIVATE)
                .allSatisfy(
                        topic ->
                                assertThat(longestStay(topic))
                                        .isLessThanOrEqualTo(Duration.ofDays(3)));
    }

    @Test
    void publicTopicsAreReadableWithGzipAlone() {
        assertThat(Topic.values())
                .filteredOn(topic -> topic.audience() == Topic.Audience.PUBLIC)
                .allSatisfy(
                        topic ->
                                assertThat(topic.settings())
                                        .containsEntry("compression.type", "gzip"));
    }

    @Test
    void developmentsStayAWeekBeforeTheyAreCompacted() {
        assertThat(Topic.DEVELOPMENTS.settings())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("min.compaction.lag.ms", "604800000");
    }

    private static Duration longestStay(Topic topic) {
        return Arrays.stream(
                        new String[] {"segment.ms", "max.compaction.lag.ms", "delete.retention.ms"})
                .map(setting -> Duration.ofMillis(Long.parseLong(topic.settings().get(setting))))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
