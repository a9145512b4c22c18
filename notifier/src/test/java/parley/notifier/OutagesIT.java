package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import parley.contract.record.Tell;
import parley.notifier.delivery.DeliveryState;
import parley.testkit.telegram.ApiCall;
import parley.testkit.telegram.Fault;
import parley.testkit.telegram.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Telegram refuses at random: what is planned is sent or has a reason. */
class OutagesIT extends OnRealBroker {
    private static final Duration LONG = Duration.ofSeconds(90);

    /** A call that is played through as it should be. */
    private static final Fault NONE = Fault.latency(Duration.ZERO);

    @Test
    void endsEveryDeliveryWhateverIsRefused() throws Exception {
        long seed = Instant.now().toEpochMilli();
        var random = new SplittableRandom(seed);
        rig.callTimeout(Duration.ofSeconds(2));
        rig.bundle(0);
        rig.start();
        List<Long> chats = LongStream.rangeClosed(1, 6).boxed().toList();
        for (long chat : chats) {
            rig.subscribe(chat);
        }
        telegram.forgetCalls();
        for (int i = 0; i < 60; i++) {
            telegram.failNext("sendMessage", 1, random.nextBoolean() ? NONE : fault(random));
        }
        List<String> ids = List.of("d1", "d2", "d3", "d4", "d5");
        for (String id : ids) {
            rig.publish(Developments.round(id, 1, Tell.NEW, "Round " + id));
        }

        for (String id : ids) {
            for (long chat : chats) {
                await("seed " + seed)
                        .atMost(LONG)
                        .untilAsserted(
                                () ->
                                        assertThat(rig.delivery(id, chat))
                                                .hasValueSatisfying(
                                                        delivery ->
                                                                assertThat(delivery.state().ended())
                                                                        .isTrue()));
                var delivery = rig.delivery(id, chat).orElseThrow();
                boolean sent = delivery.state() == DeliveryState.SENT;
                assertThat(sent || delivery.reason() != null).as("seed %s", seed).isTrue();
                // A call in doubt may have been done, whatever its repetition was answered.
                boolean there = told(chat, "Round " + id);
                assertThat(there == sent || (there && delivery.inDoubt()))
                        .as("seed %s", seed)
                        .isTrue();
            }
        }
        for (ApiCall call : accepted()) {
            String headline = headline(call);
            assertThat(accepted().stream().filter(other -> same(call, other, headline)))
                    .as("seed %s: %s answered as done once", seed, headline)
                    .hasSize(1);
        }
    }

    private static Fault fault(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> Fault.badGatewayPage();
            case 1 -> Fault.refuse(500, "Internal Server Error");
            case 2 -> Fault.cutBeforeAccepting();
            case 3 -> Fault.cutAfterAccepting();
            case 4 -> Fault.stallBeforeAccepting();
            case 5 -> Fault.tooManyRequests(1);
            case 6 -> Fault.refuse(401, "Unauthorized");
            case 7 -> Fault.refuse(400, "Bad Request: TOPIC_CLOSED");
            case 8 -> Fault.refuse(400, "Bad Request: can't parse entities: byte 0");
            default -> Fault.refuse(400, "Bad Request: message is too long");
        };
    }

    private static boolean same(ApiCall one, ApiCall other, String headline) {
        return other.parameter("chat_id").equals(one.parameter("chat_id"))
                && headline(other).equals(headline);
    }

    private static String headline(ApiCall call) {
        String text = call.parameter("text").orElse("");
        int at = text.indexOf("Round d");
        return at < 0 ? text : text.substring(at, at + "Round d1".length());
    }

    private List<ApiCall> accepted() {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.outcome() instanceof Outcome.Accepted)
                .toList();
    }

    private boolean told(long chat, String words) {
        return telegram.messages(chat).stream().anyMatch(seen -> seen.text().contains(words));
    }
}
