package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import parley.contract.record.EntryMark;
import parley.contract.record.FeedState;
import parley.contract.record.Outlet;
import parley.contract.record.Sighting;
import parley.contract.topic.TopicNames;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class PollRecordsTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");
    private static final String FEED = "https://a.example/rss";
    private static final TopicPartition HOME = new TopicPartition("talks.feeds", 3);

    @Test
    void leavesOutASightingThatIsTooLargeAndKeepsTheOthers() {
        var outcome =
                new PollOutcome(
                        state(Map.of()),
                        List.of(sighting("x".repeat(1_000_000)), sighting("y")),
                        new PollEnd.Read(9, 2));

        var records = PollRecords.of(outcome, TopicNames.standard(), HOME);

        assertThat(records.sightings()).isEqualTo(1);
        assertThat(records.records())
                .extracting(record -> record.topic())
                .containsExactly("talks.sightings", "talks.feeds");
    }

    @Test
    void remembersTheEntriesShownLastWhenAllAreTooMany() {
        Map<String, EntryMark> marks = new HashMap<>();
        for (int i = 0; i < 12_000; i++) {
            marks.put(
                    "%032d".formatted(i), new EntryMark("%032d".formatted(i), NOW.minusSeconds(i)));
        }

        var records =
                PollRecords.of(
                        new PollOutcome(state(marks), List.of(), new PollEnd.Read(9, 0)),
                        TopicNames.standard(),
                        HOME);

        FeedState remembered = records.remembered().orElseThrow().state();
        assertThat(remembered.entries())
                .hasSize(5_000)
                .containsKey("%032d".formatted(0))
                .doesNotContainKey("%032d".formatted(11_999));
        assertThat(records.records())
                .singleElement()
                .satisfies(r -> assertThat(r.partition()).isEqualTo(3));
    }

    private static FeedState state(Map<String, EntryMark> marks) {
        return new FeedState(
                FEED, FEED, null, null, null, marks, NOW, NOW, NOW, NOW, 0, null, null, null, 0,
                null, 0, null);
    }

    private static Sighting sighting(String title) {
        return new Sighting(
                "a1",
                FEED,
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
                NOW,
                false);
    }
}
