package parley.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WebhookSecretTest {
    @Test
    void isWhatTelegramTakes() {
        assertThat(WebhookSecret.of(" s3cret-_\n").reveal()).isEqualTo("s3cret-_");
        assertThat(WebhookSecret.of("x".repeat(256)).is("x".repeat(256))).isTrue();
        for (String wrong : new String[] {"", "se cret", "sécret", "x".repeat(257)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WebhookSecret.of(wrong))
                    .withMessage("a webhook's secret is 1 to 256 letters, digits, _ and - only");
        }
    }

    @Test
    void isMadeOfTheTokenWithoutGivingItAway() {
        var derived = WebhookSecret.derived("123456:AAF-secret_part-of_it");

        assertThat(derived.reveal()).matches("[0-9a-f]{64}");
        assertThat(derived.is(WebhookSecret.derived("123456:AAF-secret_part-of_it").reveal()))
                .isTrue();
        assertThat(derived.is(WebhookSecret.derived("123456:another").reveal())).isFalse();
        assertThat(derived.is(null)).isFalse();
        assertThat(derived.toString()).doesNotContain(derived.reveal());
    }
}
