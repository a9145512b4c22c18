package parley.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.notifier.Developments;
import parley.notifier.message.AlertComposer;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.RefusalReason;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

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
}
