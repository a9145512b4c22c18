package parley.notifier.webhook;

import java.net.URI;

/**
 * Where Telegram is to post updates. Its text form shows neither the path, which may be known to
 * nobody else, nor the secret.
 *
 * @param url the address as Telegram sees it
 * @param secret what Telegram shows with each
 */
public record Webhook(URI url, WebhookSecret secret) {
    @Override
    public String toString() {
        return "Webhook at " + url.getHost();
    }
}
