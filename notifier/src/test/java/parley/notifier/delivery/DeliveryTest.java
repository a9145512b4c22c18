package parley.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Stage;
import parley.notifier.Developments;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Notice;
import parley.notifier.message.NoticeKind;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.RefusalReason;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:10:00Z");
    private static final DeliveryKey KEY =
            new DeliveryKey("ru-ua:round:1", new Recipient(-1001234567890123L, 17));

    private final Delivery planned =
            Delivery.plan(
                    KEY,
                    3,
                    1,
                    AlertComposer.compose(Developments.istanbulSecondRound("d"), "en"),
                    NOW);

    @Test
    void goesFromPlannedToSent() {
        Delivery sent = planned.sending(null, NOW).done(77, NOW.plusSeconds(1));

        assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
        assertThat(sent.messageId()).isEqualTo(77);
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(sent.inDoubt()).isFalse();
        assertThat(sent.pending()).isNull();
        assertThat(sent.told()).isNotNull();
    }

    @Test
    void isInDoubtWhenSentAgainFromSending() {
        Delivery again = planned.sending(null, NOW).sending(null, NOW);

        assertThat(again.inDoubt()).isTrue();
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.done(1, NOW).inDoubt()).isTrue();
    }

    @Test
    void isInDoubtOnlyAfterACallThatMayHaveArrived() {
        assertThat(planned.sending(null, NOW).postponed(false, NOW).sending(null, NOW).inDoubt())
                .isFalse();
        assertThat(planned.sending(null, NOW).postponed(true, NOW).sending(null, NOW).inDoubt())
                .isTrue();
    }

    @Test
    void refusesStepsThatTheStateDoesNotAllow() {
        Delivery gone = planned.sending(null, NOW).undeliverable(RefusalReason.BLOCKED, NOW);

        assertThatThrownBy(() -> planned.done(1, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> planned.postponed(true, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gone.sending(null, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gone.undeliverable(RefusalReason.BLOCKED, NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void survivesItsOwnJson() {
        var codec = RecordCodec.of(Delivery.class);
        Delivery sending = planned.sending(null, NOW);
        Delivery gone = sending.undeliverable(RefusalReason.CHAT_NOT_FOUND, NOW);

        assertThat(codec.decode(codec.encode(sending))).isEqualTo(new Decoded.Valid<>(sending));
        assertThat(codec.decode(codec.encode(gone))).isEqualTo(new Decoded.Valid<>(gone));
        assertThat(new String(codec.encode(gone), StandardCharsets.UTF_8))
                .contains("\"state\":\"undeliverable\"", "\"reason\":\"chat-not-found\"")
                .doesNotContain("alert", "pending");
    }

    @Test
    void isMalformedWhenItsPartsDoNotFit() {
        var codec = RecordCodec.of(Delivery.class);
        String json = new String(codec.encode(planned), StandardCharsets.UTF_8);
        String wrong = json.replace("\"planned\"", "\"sent\"");

        assertThat(codec.decode(wrong.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void readsItsKeyBack() {
        assertThat(KEY.text()).isEqualTo("ru-ua:round:1:-1001234567890123:17");
        assertThat(DeliveryKey.parse(KEY.text())).contains(KEY);
        assertThat(DeliveryKey.parse("x")).isEmpty();
        assertThat(DeliveryKey.parse("x:1")).isEmpty();
        assertThat(DeliveryKey.parse(":1:2")).isEmpty();
        assertThat(DeliveryKey.parse("x:1:-2")).isEmpty();
        assertThat(DeliveryKey.parse("x:y:0")).isEmpty();
    }

    @Test
    void readsTheOldestRecords() {
        var codec = RecordCodec.of(Delivery.class);
        String waiting =
                """
                {"development":"d","chat":5,"thread":0,"sequence":4,"state":"planned","revision":1,
                 "alert":{"headline":"H","outlet":"BBC","published":"2025-06-02T14:05:00Z",
                  "also":[],"more":0},
                 "attempts":0,"inDoubt":false,"updatedAt":"2025-06-02T14:10:00Z"}
                """;
        String sent =
                """
                {"development":"d","chat":5,"thread":0,"sequence":4,"state":"sent","revision":1,
                 "messageId":9,"attempts":1,"inDoubt":false,"updatedAt":"2025-06-02T14:10:00Z"}
                """;

        assertThat(decoded(codec, waiting).pending().operation()).isEqualTo(Operation.SEND);
        assertThat(decoded(codec, waiting).sending(null, NOW).done(3, NOW).messageId())
                .isEqualTo(3);
        assertThat(decoded(codec, sent).told().revision()).isEqualTo(1);
    }

    private static Delivery decoded(RecordCodec<Delivery> codec, String json) {
        return ((Decoded.Valid<Delivery>) codec.decode(json.getBytes(StandardCharsets.UTF_8)))
                .value();
    }

    @Test
    void isHeldUntilItsTimeAndOvertakenMeanwhile() {
        Delivery held = planned.held(planned.pending(), Reason.MUTED, NOW.plusSeconds(9), NOW);

        assertThat(held.state()).isEqualTo(DeliveryState.HELD);
        assertThatThrownBy(() -> held.sending(null, NOW)).isInstanceOf(IllegalStateException.class);
        Delivery free = held.planned(planned.pending(), NOW);
        assertThat(free.hold()).isNull();
        assertThat(free.heldUntil()).isNull();
        assertThat(codec().decode(codec().encode(held))).isEqualTo(new Decoded.Valid<>(held));
    }

    @Test
    void repliesToWhatWasSentAndKnowsMoreThen() {
        Delivery sent = planned.sending(null, NOW).done(77, NOW);
        Delivery reply = sent.planned(reply(4), NOW);

        assertThat(reply.urgency()).isEqualTo(Urgency.NEW_STAGE);
        assertThat(reply.call())
                .isInstanceOfSatisfying(
                        Call.Send.class, send -> assertThat(send.replyTo()).isEqualTo(77));
        Delivery known = reply.sending(null, NOW).done(78, NOW);
        assertThat(known.messageId()).isEqualTo(77);
        assertThat(known.told().revision()).isEqualTo(4);
        assertThat(known.state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void strikesThroughAndThenReplies() {
        Delivery sent = planned.sending(null, NOW).done(77, NOW);
        Delivery strike = sent.planned(strike(2), NOW);

        assertThat(strike.urgency()).isEqualTo(Urgency.CORRECTION);
        assertThat(strike.call()).isInstanceOf(Call.Edit.class);
        Delivery struck = strike.sending(null, NOW).done(77, NOW);
        assertThat(struck.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(struck.told().struck()).isTrue();
        assertThat(struck.told().revision()).isEqualTo(1);
        assertThat(struck.pending().operation()).isEqualTo(Operation.REPLY);
        assertThat(struck.sending(null, NOW).done(80, NOW).told().revision()).isEqualTo(2);
    }

    @Test
    void repliesToNothingWhereTheMessageIsGone() {
        Delivery strike = planned.sending(null, NOW).done(77, NOW).planned(strike(2), NOW);

        Delivery reply = strike.sending(null, NOW).messageGone(NOW);

        assertThat(reply.call())
                .isInstanceOfSatisfying(
                        Call.Send.class, send -> assertThat(send.replyTo()).isNull());
        assertThat(reply.told().editable()).isFalse();
    }

    @Test
    void anEditThatCannotBeMadeEndsNoMoreThanThat() {
        Delivery edit = planned.sending(null, NOW).done(77, NOW).planned(edit(), NOW);

        Delivery over = edit.sending(null, NOW).messageGone(NOW);

        assertThat(edit.urgency()).isEqualTo(Urgency.EDIT);
        assertThat(over.state()).isEqualTo(DeliveryState.SENT);
        assertThat(over.told().gone()).isTrue();
    }

    @Test
    void whatSharesAMessageIsNotChangedAnyMore() {
        Delivery sent = planned.sending("7", NOW).done(77, NOW);

        assertThat(sent.told().shared()).isTrue();
        assertThat(sent.told().editable()).isFalse();
    }

    @Test
    void keepsWhatWasToldWhenAReplyIsUndeliverable() {
        Delivery reply = planned.sending(null, NOW).done(77, NOW).planned(reply(2), NOW);

        Delivery gone = reply.sending(null, NOW).undeliverable(RefusalReason.TOPIC_CLOSED, NOW);

        assertThat(gone.told()).isEqualTo(reply.told());
        assertThat(gone.revision()).isEqualTo(2);
        assertThat(gone.planned(reply(3), NOW).reason()).isNull();
    }

    @Test
    void movesWithItsChatWhoseOldMessagesCannotBeReached() {
        Delivery reply = planned.sending(null, NOW).done(77, NOW).planned(reply(2), NOW);

        Delivery moved = reply.sending(null, NOW).movedTo(-1009, NOW);

        assertThat(moved.key())
                .isEqualTo(new DeliveryKey(KEY.development(), new Recipient(-1009, 17)));
        assertThat(moved.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(moved.told().gone()).isTrue();
    }

    private static RecordCodec<Delivery> codec() {
        return RecordCodec.of(Delivery.class);
    }

    private static Pending reply(int revision) {
        return new Pending(
                Operation.REPLY,
                revision,
                Stage.COMPLETED,
                1,
                null,
                notice(NoticeKind.UPDATE),
                false,
                false,
                false,
                null);
    }

    private Pending strike(int revision) {
        return new Pending(
                Operation.EDIT_AND_REPLY,
                revision,
                Stage.COMPLETED,
                1,
                planned.pending().alert().withdrawn(),
                notice(NoticeKind.WITHDRAWAL),
                false,
                false,
                false,
                null);
    }

    private Pending edit() {
        return new Pending(
                Operation.EDIT,
                1,
                Stage.COMPLETED,
                3,
                planned.pending().alert(),
                null,
                false,
                false,
                false,
                null);
    }

    private static Notice notice(NoticeKind kind) {
        return new Notice(kind, "H", List.of("x"), null, null, null, "en");
    }
}
