package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.record.Tell;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.lifecycle.Condition;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The broker goes away under a working notifier and comes back at the same address. */
class KafkaGoneIT {
    private static final Duration LONG = Duration.ofSeconds(180);
    private static final Duration OUTAGE = Duration.ofMinutes(1);
    private static final long ANNA = 101;

    @TempDir Path data;

    @Test
    void losesAndRepeatsNothingWhenKafkaIsGoneForAMinute() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(data);
        try (var rig = new Rig(broker, "gone")) {
            var service = rig.start();
            rig.subscribe(ANNA);
            rig.publish(Developments.round("d1", 1, Tell.NEW, "Before"));
            rig.telegram.awaitMessages(ANNA, 2, LONG);
            int port = URI.create("kafka://" + broker.bootstrap()).getPort();

            broker.close();
            Instant back = Instant.now().plus(OUTAGE);
            rig.telegram.say(ANNA, "/help");
            await().atMost(LONG).until(() -> service.condition() instanceof Condition.Degraded);
            await().atMost(LONG).until(() -> Instant.now().isAfter(back));
            broker = EmbeddedBroker.start(data, port);
            await().atMost(LONG).until(() -> service.condition() instanceof Condition.Well);
            rig.publish(Developments.round("d2", 1, Tell.NEW, "Afterwards"));

            await().atMost(LONG).until(() -> count(rig, "Afterwards") == 1);
            // What was said meanwhile is answered too: its update was not confirmed.
            await().atMost(LONG).until(() -> rig.telegram.messages(ANNA).size() == 4);
            assertThat(count(rig, "Before")).isEqualTo(1);
        } finally {
            broker.close();
        }
    }

    @Test
    void saysThatKafkaIsGoneThoughNothingIsToBeWritten() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(data);
        try (var rig = new Rig(broker, "silent")) {
            var service = rig.start();
            assertThat(service.condition()).isInstanceOf(Condition.Well.class);
            int port = URI.create("kafka://" + broker.bootstrap()).getPort();

            broker.close();
            await().atMost(LONG).until(() -> service.condition() instanceof Condition.Degraded);
            assertThat(service.condition().toString()).contains("Kafka");
            broker = EmbeddedBroker.start(data, port);
            await().atMost(LONG).until(() -> service.condition() instanceof Condition.Well);
        } finally {
            broker.close();
        }
    }

    private static long count(Rig rig, String words) {
        return rig.telegram.messages(ANNA).stream()
                .filter(seen -> seen.text().contains(words))
                .count();
    }
}
