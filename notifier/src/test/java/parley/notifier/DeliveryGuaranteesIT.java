package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import parley.contract.record.DeadLetter;
import parley.contract.record.Tell;
import parley.contract.topic.Topic;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.transport.RefusalReason;
import parley.runtime.lifecycle.Condition;
import parley.testkit.telegram.ApiCall;
import parley.testkit.telegram.Fault;
import parley.testkit.telegram.PaceLimits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Nothing lost, nothing twice, whatever the other sides do. */
class DeliveryGuaranteesIT extends OnRealBroker {
    @Test
    void sendsAgainInDoubtWhatWasBeingSentAtTheEnd() throws Exception {
        var service = rig.start();
        rig.subscribe(ANNA);
        telegram.failNext("sendMessage", 1, Fault.stallAfterAccepting());
        rig.publish(Developments.istanbulSecondRound("d1"));
        telegram.awaitMessages(ANNA, 2, Rig.SOON);

        service.close();
        assertThat(rig.delivery("d1", ANNA).orElseThrow().state()).isEqualTo(DeliveryState.SENDING);
        rig.start();

        // Once more than needed, and nothing else: that is what Telegram's API leaves possible.
        assertThat(telegram.awaitMessages(ANNA, 3, Rig.SOON)).hasSize(3);
        await().atMost(Rig.SOON)
                .untilAsserted(
                        () ->
                                assertThat(rig.delivery("d1", ANNA).orElseThrow().state())
                                        .isEqualTo(DeliveryState.SENT));
        var delivery = rig.delivery("d1", ANNA).orElseThrow();
        assertThat(delivery.inDoubt()).isTrue();
        assertThat(delivery.attempts()).isEqualTo(2);
    }

    @Test
    void aBlockedChatEndsItsSubscriptionAfterOneCall() throws Exception {
        rig.start();
        rig.subscribe(ANNA);
        rig.subscribe(BORYS);
        telegram.forgetCalls();
        telegram.faults()
                .nextIn(
                        ANNA,
                        "sendMessage",
                        1,
                        Fault.refuse(403, "Forbidden: bot was blocked by the user"));
        rig.publish(Developments.istanbulSecondRound("d1"));
        telegram.awaitMessages(BORYS, 2, Rig.SOON);
        await().atMost(Rig.SOON)
                .until(() -> rig.table(Topic.SUBSCRIPTIONS).get(ANNA + ":0") == null);
        rig.publish(Developments.round("d2", 1, Tell.NEW, "Second"));
        telegram.awaitMessages(BORYS, 3, Rig.SOON);

        assertThat(callsTo(ANNA)).hasSize(1);
        var delivery = rig.delivery("d1", ANNA).orElseThrow();
        assertThat(delivery.state()).isEqualTo(DeliveryState.UNDELIVERABLE);
        assertThat(delivery.reason()).isEqualTo(RefusalReason.BLOCKED);
    }

    @Test
    void obeysRetryAfterAndHoldsNoOtherChat() throws Exception {
        rig.start();
        rig.subscribe(ANNA);
        rig.subscribe(BORYS);
        telegram.forgetCalls();
        telegram.failNext("sendMessage", 1, Fault.tooManyRequests(3));
        rig.publish(Developments.istanbulSecondRound("d1"));
        telegram.awaitMessages(ANNA, 2, Rig.SOON);
        telegram.awaitMessages(BORYS, 2, Rig.SOON);

        long held = callsTo(ANNA).size() == 2 ? ANNA : BORYS;
        List<ApiCall> calls = callsTo(held);
        assertThat(callsTo(held == ANNA ? BORYS : ANNA)).hasSize(1);
        assertThat(calls).hasSize(2);
        assertThat(Duration.between(calls.getFirst().at(), calls.getLast().at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        await().atMost(Rig.SOON)
                .untilAsserted(
                        () ->
                                assertThat(rig.delivery("d1", held).orElseThrow().state())
                                        .isEqualTo(DeliveryState.SENT));
        assertThat(rig.delivery("d1", held).orElseThrow().inDoubt()).isFalse();
    }

    @Test
    void aStalledChatHoldsNoOther() throws Exception {
        rig.callTimeout(Duration.ofSeconds(4));
        rig.start();
        rig.subscribe(ANNA);
        rig.subscribe(BORYS);
        telegram.forgetCalls();
        telegram.failNext("sendMessage", 1, Fault.stallBeforeAccepting());
        rig.publish(Developments.istanbulSecondRound("d1"));
        rig.publish(Developments.round("d2", 1, Tell.NEW, "Second"));

        await().atMost(Duration.ofSeconds(3))
                .until(
                        () ->
                                telegram.messages(ANNA).size() == 3
                                        || telegram.messages(BORYS).size() == 3);
        assertThat(telegram.awaitMessages(ANNA, 3, Rig.SOON)).hasSize(3);
        assertThat(telegram.awaitMessages(BORYS, 3, Rig.SOON)).hasSize(3);
    }

    @Test
    void staysBelowTelegramsPace() throws Exception {
        rig.bundle(0);
        rig.start();
        rig.subscribe(ANNA);
        telegram.enforcePace(PaceLimits.telegram());
        for (int i = 1; i <= 6; i++) {
            rig.publish(Developments.round("d" + i, 1, Tell.NEW, "Number " + i));
        }

        assertThat(telegram.awaitMessages(ANNA, 7, Rig.SOON)).hasSize(7);
        assertThat(telegram.calls("sendMessage")).allMatch(call -> call.outcome().accepted());
    }

    @Test
    void passingFailuresAreTriedAgainUntilTheyPass() throws Exception {
        rig.start();
        rig.subscribe(ANNA);
        telegram.failNext("sendMessage", 1, Fault.badGatewayPage());
        telegram.failNext("sendMessage", 1, Fault.refuse(500, "Internal Server Error"));
        telegram.failNext("sendMessage", 1, Fault.cutBeforeAccepting());
        rig.publish(Developments.istanbulSecondRound("d1"));

        assertThat(telegram.awaitMessages(ANNA, 2, Rig.SOON)).hasSize(2);
        await().atMost(Rig.SOON)
                .untilAsserted(
                        () ->
                                assertThat(rig.delivery("d1", ANNA).orElseThrow().state())
                                        .isEqualTo(DeliveryState.SENT));
        assertThat(rig.delivery("d1", ANNA).orElseThrow().attempts()).isEqualTo(4);
    }

    @Test
    void aBadRecordStopsNothingAndIsSetAsideOnce() throws Exception {
        byte[] garbage = "{\"secret\":\"of a person".getBytes(StandardCharsets.UTF_8);
        rig.publish(Topic.SUBSCRIPTIONS, "5:0", garbage);
        rig.publish(Topic.DELIVERIES, "d0:5:0", garbage);
        var service = rig.start();
        rig.subscribe(ANNA);
        rig.publish(Topic.DEVELOPMENTS, "d0", garbage);
        rig.publish(Developments.istanbulSecondRound("d1"));
        telegram.awaitMessages(ANNA, 2, Rig.SOON);
        service.close();
        rig.start();

        rig.publish(Developments.round("d2", 1, Tell.NEW, "Second"));
        assertThat(telegram.awaitMessages(ANNA, 3, Rig.SOON)).hasSize(3);
        await().atMost(Rig.SOON).until(() -> rig.deadLetters().size() >= 3);
        List<DeadLetter> letters = rig.deadLetters();
        assertThat(letters)
                .extracting(DeadLetter::topic)
                .containsExactlyInAnyOrder(
                        rig.names.of(Topic.SUBSCRIPTIONS),
                        rig.names.of(Topic.DELIVERIES),
                        rig.names.of(Topic.DEVELOPMENTS));
        assertThat(letters)
                .allMatch(letter -> letter.reason().equals("not-json"))
                .filteredOn(letter -> !letter.topic().equals(rig.names.of(Topic.DEVELOPMENTS)))
                .allMatch(letter -> letter.payload() == null)
                .noneMatch(letter -> letter.detail().contains("person"));
    }

    @Test
    void aStandbyTakesOverAndTellsWhatIsNewOnly() throws Exception {
        var first = rig.start();
        var second = rig.standby();
        rig.subscribe(ANNA);
        rig.publish(Developments.istanbulSecondRound("d1"));
        telegram.awaitMessages(ANNA, 2, Rig.SOON);
        assertThat(second.active()).isFalse();

        first.close();
        await().atMost(Rig.SOON).until(second::active);
        rig.publish(Developments.round("d2", 1, Tell.NEW, "Second"));
        telegram.say(ANNA, "/help");

        assertThat(telegram.awaitMessages(ANNA, 4, Rig.SOON)).hasSize(4);
        assertThat(second.condition()).isInstanceOf(Condition.Well.class);
    }

    /** The desk is closed and opened again around a call: its outcome is not forgotten. */
    @Test
    void knowsWhatBecameOfACallAlsoWhenItsTransactionFailed() throws Exception {
        var service = rig.start();
        rig.subscribe(ANNA);
        telegram.failNext("sendMessage", 1, Fault.latency(Duration.ofSeconds(2)));
        rig.publish(Developments.istanbulSecondRound("d1"));
        await().atMost(Rig.SOON)
                .until(
                        () ->
                                rig.delivery("d1", ANNA)
                                        .filter(d -> d.state() == DeliveryState.SENDING)
                                        .isPresent());

        rig.fence();
        telegram.awaitMessages(ANNA, 2, Rig.SOON);

        await().atMost(Rig.SOON)
                .until(
                        () ->
                                rig.delivery("d1", ANNA)
                                        .filter(d -> d.state() == DeliveryState.SENT)
                                        .isPresent());
        assertThat(rig.delivery("d1", ANNA).orElseThrow().inDoubt()).isFalse();
        assertThat(telegram.messages(ANNA)).hasSize(2);
        assertThat(service.figures().sent()).isEqualTo(1);
    }

    private List<ApiCall> callsTo(long chat) {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.parameter("chat_id").orElse("").equals(Long.toString(chat)))
                .toList();
    }
}
