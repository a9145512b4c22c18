package parley.notifier.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

import parley.notifier.webhook.Webhook;

import java.util.List;

/**
 * {@code setWebhook} without a file to send along, for which the library's own is made; its text
 * form shows neither the secret nor the address.
 */
final class PostUpdates extends BotApiMethodBoolean {
    /** How many may be posted at once; those of one chat come one after another. */
    private static final int CONNECTIONS = 8;

    private final String url;
    private final String secret;

    PostUpdates(Webhook webhook) {
        this.url = webhook.url().toString();
        this.secret = webhook.secret().reveal();
    }

    @JsonProperty("url")
    String url() {
        return url;
    }

    @JsonProperty("secret_token")
    String secret() {
        return secret;
    }

    @JsonProperty("allowed_updates")
    List<String> kinds() {
        return GetEachUpdate.KINDS;
    }

    @JsonProperty("max_connections")
    int connections() {
        return CONNECTIONS;
    }

    @Override
    public String getMethod() {
        return "setWebhook";
    }

    @Override
    public String toString() {
        return "setWebhook";
    }
}
