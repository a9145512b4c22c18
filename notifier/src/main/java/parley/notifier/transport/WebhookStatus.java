package parley.notifier.transport;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;

/**
 * How Telegram posts updates. Its text form shows of the address the host only, for the path may be
 * known to nobody else.
 *
 * @param url where they are posted; empty if they are not
 * @param pending how many wait
 * @param error what went wrong last; null if nothing did
 * @param errorAt when; null if nothing did
 */
public record WebhookStatus(
        String url, int pending, @Nullable String error, @Nullable Instant errorAt) {
    /** Whether updates are posted at all. */
    public boolean set() {
        return !url.isEmpty();
    }

    /** The host that they are posted to. */
    public String host() {
        try {
            String host = new URI(url).getHost();
            return host == null ? "an unknown host" : host;
        } catch (URISyntaxException e) {
            return "an unknown host";
        }
    }

    @Override
    public String toString() {
        return "WebhookStatus[" + (set() ? host() : "none") + ", " + pending + " wait]";
    }
}
