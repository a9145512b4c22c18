package parley.notifier.desk;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

import parley.notifier.Story;
import parley.notifier.measure.NotifierMetrics;
import parley.notifier.message.Names;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Planners for tests. */
final class Planners {
    private Planners() {}

    /** One that serves everybody at one moment and holds nothing for being too much. */
    static Planner at(Instant now) {
        var flood = new Flood(0);
        var choosing =
                new Choosing(
                        "en",
                        Duration.ofHours(24),
                        new Names(),
                        flood,
                        NotifierMetrics.NONE,
                        () -> now);
        return new Planner(_ -> true, new Chronicle(), flood, choosing, () -> {}, () -> now);
    }

    /** A revision as it is read. */
    static ConsumerRecord<String, byte[]> record(Story story, long offset, Instant made) {
        byte[] value = Planner.DEVELOPMENTS.encode(story.record());
        return new ConsumerRecord<>(
                "talks.developments",
                0,
                offset,
                made.toEpochMilli(),
                TimestampType.CREATE_TIME,
                1,
                value.length,
                story.id(),
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
