package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.record.Stage;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Told;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.RefusalReason;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

class EndedTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:10:00Z");

    private final Ended ended = new Ended();

    @Test
    void remembersWhatWasToldAndHowItEnded() {
        var key = new DeliveryKey("d", new Recipient(-1001234567890123L, 7));
        var told = new Told(3, Stage.COMPLETED, 12, NOW, NOW.plusSeconds(9), true, true, true);
        Delivery sent = Delivery.ended(key, 3, 77, told, true, null, NOW);
        Delivery gone = Delivery.ended(key, 2, null, null, false, RefusalReason.TOPIC_CLOSED, NOW);

        ended.put(sent);
        assertThat(ended.find(key)).contains(sent);
        ended.put(gone);
        assertThat(ended.find(key)).contains(gone);
        assertThat(ended.size()).isEqualTo(1);
    }

    @Test
    void knowsWhichDevelopmentsAnOperatorGaveUp() {
        RefusalReason[] reasons = {RefusalReason.DROPPED, RefusalReason.BLOCKED, null};
        for (int i = 0; i < reasons.length; i++) {
            var told = new Told(1, Stage.AGREED, 1, NOW, null, false, false, false);
            boolean sent = reasons[i] == null;
            ended.put(
                    Delivery.ended(
                            new DeliveryKey("d" + i, new Recipient(5, 0)),
                            1,
                            sent ? 7 : null,
                            sent ? told : null,
                            false,
                            reasons[i],
                            NOW));
        }

        assertThat(ended.dropped()).containsExactly("d0");
    }

    /** Against a map, over thousands of steps at random. */
    @Test
    void isAsGoodAsAMap() {
        long seed = 20250602;
        var random = new SplittableRandom(seed);
        Map<DeliveryKey, Delivery> oracle = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            var key =
                    new DeliveryKey(
                            "d" + random.nextInt(40),
                            new Recipient(random.nextInt(60) - 30, random.nextInt(2)));
            if (random.nextInt(3) == 0) {
                ended.remove(key);
                oracle.remove(key);
            } else {
                var told = new Told(random.nextInt(1, 9), null, 1, NOW, null, false, false, false);
                Delivery delivery =
                        Delivery.ended(
                                key, told.revision(), random.nextInt(1000), told, false, null, NOW);
                ended.put(delivery);
                oracle.put(key, delivery);
            }
        }

        assertThat(ended.size()).as("seed %d", seed).isEqualTo(oracle.size());
        for (int d = 0; d < 40; d++) {
            String id = "d" + d;
            assertThat(ended.keysOf(id))
                    .isEqualTo(
                            oracle.keySet().stream()
                                    .filter(key -> key.development().equals(id))
                                    .collect(Collectors.toSet()));
        }
        for (int chat = -30; chat < 30; chat++) {
            var recipient = new Recipient(chat, 1);
            assertThat(ended.keysOf(recipient))
                    .isEqualTo(
                            oracle.keySet().stream()
                                    .filter(key -> key.recipient().equals(recipient))
                                    .collect(Collectors.toSet()));
        }
        oracle.forEach((key, delivery) -> assertThat(ended.find(key)).contains(delivery));
    }
}
