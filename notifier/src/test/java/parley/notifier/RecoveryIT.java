package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import parley.contract.json.RecordCodec;
import parley.contract.record.Stage;
import parley.contract.topic.Topic;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.delivery.Operation;
import parley.notifier.delivery.Pending;
import parley.notifier.delivery.Reason;
import parley.notifier.delivery.Told;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Notice;
import parley.notifier.message.NoticeKind;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.RefusalReason;
import parley.testkit.telegram.SeenMessage;

import java.time.Instant;
import java.util.List;

/** What an instance finds that was killed: every state that a delivery can be left in. */
class RecoveryIT extends OnRealBroker {
    private static final String ID = "0123456789abcdef01234567";

    private final Instant start = Instant.now().minusSeconds(30);
    private final Story agreed = Story.agreed(ID, start);

    @Test
    void goesOnFromEveryStateThatAKillCanLeave() throws Exception {
        left(-1, plan(-1));
        left(-2, plan(-2).sending(null, start));
        left(-3, plan(-3).held(plan(-3).pending(), Reason.MUTED, start, start));
        left(-4, sent(-4));
        left(-5, sent(-5).planned(reply(), start));
        left(-6, sent(-6).planned(reply(), start).sending(null, start));
        left(-7, sent(-7).planned(strike(), start));
        left(-8, sent(-8).planned(strike(), start).sending(null, start));
        left(-9, sent(-9).planned(strike(), start).sending(null, start).done(1, start));
        left(-10, plan(-10).sending(null, start).undeliverable(RefusalReason.NO_RIGHTS, start));
        rig.publish(agreed.withdraws("an operator's word").record());

        rig.start();

        for (int chat = -9; chat <= -4; chat++) {
            assertThat(told(chat, 1))
                    .as("chat %d", chat)
                    .extracting(SeenMessage::text)
                    .containsExactly(
                            "Withdrawn: Russia–Ukraine: exchange agreed\nan operator's word");
        }
        // In doubt, and withdrawn by now: it may be there, so it is sent, and taken back.
        assertThat(told(-2, 2).getLast().text()).startsWith("Withdrawn: ");
        for (int chat = -10; chat <= -1; chat++) {
            long id = chat;
            await().atMost(Rig.SOON)
                    .until(
                            () ->
                                    rig.delivery(ID, id)
                                            .map(delivery -> delivery.state().ended())
                                            .orElse(true));
        }
        assertThat(told(-1)).isEmpty();
        assertThat(told(-3)).isEmpty();
        assertThat(told(-10)).isEmpty();
        assertThat(rig.delivery(ID, -1)).isEmpty();
        assertThat(rig.delivery(ID, -8).orElseThrow().inDoubt()).isTrue();
        assertThat(rig.delivery(ID, -10).orElseThrow().state())
                .isEqualTo(DeliveryState.UNDELIVERABLE);
    }

    /** What a compacted topic has is each development's last record alone. */
    @Test
    void learnsFromTheLastRecordAloneWhatItMissed() throws Exception {
        subscribe(-1, Settings.STANDARD);
        subscribe(-2, Settings.STANDARD.withMinSources(2));
        var service = rig.start();
        rig.publish(agreed.record());
        told(-1, 1);
        service.close();

        Story last = agreed.reaches(Stage.COMPLETED).with(2);
        rig.publish(last.record());
        rig.start();

        assertThat(told(-2, 1).getFirst().text()).startsWith("Russia–Ukraine: exchange completed");
        List<SeenMessage> told = told(-1, 2);
        assertThat(told.getLast().text()).startsWith("Update: Russia–Ukraine: exchange completed");
        assertThat(told.getLast().replyTo()).hasValue(told.getFirst().id());
    }

    /** What a group was told, once it is so much; not that the bot greets it. */
    private List<SeenMessage> told(long chat, int messages) {
        await().atMost(Rig.SOON).until(() -> told(chat).size() >= messages);
        return told(chat);
    }

    private List<SeenMessage> told(long chat) {
        return telegram.messages(chat).stream()
                .filter(message -> message.text().contains("Russia–Ukraine"))
                .toList();
    }

    private void left(long chat, Delivery delivery) {
        subscribe(chat, Settings.STANDARD);
        rig.publish(
                Topic.DELIVERIES,
                delivery.key().text(),
                RecordCodec.of(Delivery.class).encode(delivery));
    }

    private void subscribe(long chat, Settings settings) {
        telegram.group(chat, "Readers " + chat);
        var subscription =
                Subscription.of(new Recipient(chat, 0), "en", start.minusSeconds(9)).with(settings);
        rig.publish(
                Topic.SUBSCRIPTIONS,
                chat + ":0",
                RecordCodec.of(Subscription.class).encode(subscription));
    }

    private Delivery plan(long chat) {
        return Delivery.plan(
                new DeliveryKey(ID, new Recipient(chat, 0)),
                -chat,
                Pending.send(1, Stage.AGREED, 1, AlertComposer.compose(agreed.record(), "en")),
                start);
    }

    /** A message that the double does not have: it is gone, as far as anybody can tell. */
    private Delivery sent(long chat) {
        var told = new Told(1, Stage.AGREED, 1, start, null, false, false, false);
        return Delivery.ended(plan(chat).key(), 1, 900_000, told, false, null, start).queued(-chat);
    }

    private static Pending reply() {
        return new Pending(
                Operation.REPLY, 1, Stage.AGREED, 1, null, notice(), false, false, false, null);
    }

    private Pending strike() {
        return new Pending(
                Operation.EDIT_AND_REPLY,
                2,
                Stage.AGREED,
                1,
                AlertComposer.compose(agreed.record(), "en").withdrawn(),
                notice(),
                false,
                false,
                false,
                null);
    }

    private static Notice notice() {
        return new Notice(
                NoticeKind.WITHDRAWAL,
                "Russia–Ukraine: exchange agreed",
                List.of("an operator's word"),
                null,
                null,
                null,
                "en");
    }
}
