package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import parley.contract.topic.Topic;
import parley.testkit.telegram.SeenMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code /stop} deletes is off the broker's disk once it has compacted. */
class ForgettingIT extends OnRealBroker {
    /** Long and unlike anything else on the disk. */
    private static final long ANNA_WHO_STOPS = 778_899_001_122L;

    private static final Duration COMPACTED = Duration.ofMinutes(2);

    @Test
    void leavesNoTraceOnTheDisk() throws Exception {
        // In production a day each: three days at the very most.
        Map<String, String> atOnce =
                Map.of(
                        // So that there is something to be found.
                        "compression.type", "uncompressed",
                        "segment.ms", "500",
                        "min.compaction.lag.ms", "0",
                        "max.compaction.lag.ms", "500",
                        "min.cleanable.dirty.ratio", "0.0",
                        "delete.retention.ms", "0");
        rig.alter(Topic.SUBSCRIPTIONS, atOnce);
        rig.alter(Topic.DELIVERIES, atOnce);
        rig.start();
        rig.subscribe(ANNA_WHO_STOPS);
        rig.publish(Story.agreed("d1", Instant.now()).record());
        telegram.awaitMessages(ANNA_WHO_STOPS, 2, Rig.SOON);
        await().atMost(Rig.SOON).until(() -> onDisk(Topic.DELIVERIES));
        assertThat(onDisk(Topic.SUBSCRIPTIONS)).isTrue();

        telegram.say(ANNA_WHO_STOPS, "/stop");
        List<SeenMessage> answered = telegram.awaitMessages(ANNA_WHO_STOPS, 3, Rig.SOON);
        assertThat(answered).hasSize(3);

        // Only what is no longer written to is compacted: others' records close its segment.
        await().atMost(COMPACTED)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            rig.publish(Topic.SUBSCRIPTIONS, "1:0", null);
                            rig.publish(Topic.DELIVERIES, "d0:1:0", null);
                            return !onDisk(Topic.DELIVERIES) && !onDisk(Topic.SUBSCRIPTIONS);
                        });
    }

    private boolean onDisk(Topic topic) {
        byte[] trace = Long.toString(ANNA_WHO_STOPS).getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> isOf(topic, file))
                    .anyMatch(file -> contains(file, trace));
        } catch (IOException | UncheckedIOException e) {
            // The broker took a file away meanwhile: nobody knows yet.
            return true;
        }
    }

    private boolean isOf(Topic topic, Path file) {
        return String.valueOf(file.getParent().getFileName()).startsWith(rig.names.of(topic) + "-");
    }

    private static boolean contains(Path file, byte[] trace) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains(new String(trace, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
