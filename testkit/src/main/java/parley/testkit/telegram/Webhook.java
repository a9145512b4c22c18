package parley.testkit.telegram;

import java.net.URI;

/** Where updates are posted to; the secret is in no text of it. */
record Webhook(URI url, String secret, int maxConnections) {
    @Override
    public String toString() {
        return "Webhook " + url;
    }
}
