package parley.notifier.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import parley.runtime.secret.Hmac;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What Telegram shows with each update that it posts, to prove that it is Telegram. No text form of
 * it shows the secret. Thread-safe.
 */
public final class WebhookSecret {
    /** What a secret is derived with; changing it makes another one of each token. */
    public static final String LABEL = "parley webhook 1";

    /** core.telegram.org/bots/api#setwebhook, {@code secret_token}. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private static final String HIDDEN = "[webhook secret]";

    private final String secret;

    private WebhookSecret(String secret) {
        this.secret = secret;
    }

    /**
     * A secret of the operator's; white space around it is ignored.
     *
     * @throws IllegalArgumentException if Telegram would not take it; the message does not hold it
     */
    public static WebhookSecret of(String text) {
        String secret = text.strip();
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    "a webhook's secret is 1 to 256 letters, digits, _ and - only");
        }
        return new WebhookSecret(secret);
    }

    /** HMAC-SHA256 of {@value #LABEL} under a bot's token, in hexadecimal digits. */
    public static WebhookSecret derived(String token) {
        return new WebhookSecret(HexFormat.of().formatHex(Hmac.of(token.getBytes(UTF_8), LABEL)));
    }

    /** Whether this was shown; takes as long for a wrong one whatever of it is right. */
    boolean is(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(secret.getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    /** The secret, for the one call that tells Telegram of it. */
    public String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
