package parley.notifier.telegram;

import parley.notifier.feedback.VoterKey;
import parley.notifier.webhook.WebhookSecret;

import java.util.regex.Pattern;

/** The secret that a bot identifies itself with. No text form of it shows the secret. */
public final class BotToken {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:_-]{1,256}");
    private static final String HIDDEN = "[bot token]";

    private final String secret;

    private BotToken(String secret) {
        this.secret = secret;
    }

    /**
     * A token as BotFather gave it; white space around it is ignored.
     *
     * @throws IllegalArgumentException if it cannot be one; the message does not hold it
     */
    public static BotToken of(String text) {
        String secret = text.strip();
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    "a bot token is digits, a colon and letters, digits, _ and - only");
        }
        return new BotToken(secret);
    }

    /** The secret, for the one place that makes addresses of it. */
    String secret() {
        return secret;
    }

    /** The key that votes know persons by; it does not give the token away. */
    public VoterKey voterKey() {
        return VoterKey.of(secret);
    }

    /** What Telegram shows when it posts updates, where nobody says otherwise. */
    public WebhookSecret webhookSecret() {
        return WebhookSecret.derived(secret);
    }

    /** A text without the secret, whole or in its part after the colon. */
    String redact(String text) {
        String redacted = text.replace(secret, HIDDEN);
        int colon = secret.indexOf(':');
        String part = secret.substring(colon + 1);
        return part.length() < 8 ? redacted : redacted.replace(part, HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
