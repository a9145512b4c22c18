package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.util.Set;

/**
 * core.telegram.org/bots/api#setwebhook, as a local server of the Bot API takes it: plain HTTP is
 * allowed. Only this machine is ever posted to.
 */
record SetWebhook(Updates updates, WebhookPosts posts) implements ApiMethod {
    private static final int MOST_CONNECTIONS = 100;
    private static final int USUAL_CONNECTIONS = 40;
    private static final int LONGEST_SECRET = 256;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    @Override
    public String name() {
        return "setWebhook";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        if (parameters.flag("drop_pending_updates")) {
            updates.drop();
        }
        if (!parameters.has("url")) {
            updates.removeWebhook();
            return Json.yes();
        }
        URI url = url(parameters.text("url"));
        String secret = parameters.text("secret_token");
        if (secret.length() > LONGEST_SECRET) {
            throw Refusal.badRequest("secret token is too long");
        }
        if (!secret.matches("[A-Za-z0-9_-]*")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        int connections =
                parameters.bounded("max_connections", USUAL_CONNECTIONS, 1, MOST_CONNECTIONS);
        updates.setWebhook(new Webhook(url, secret, connections), GetUpdates.allowed(parameters));
        posts.begin();
        return Json.yes();
    }

    private static URI url(String text) throws Refusal {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException notAddress) {
            throw Refusal.badRequest("bad webhook: invalid webhook URL specified");
        }
        if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (url.getHost() == null || !THIS_MACHINE.contains(url.getHost())) {
            throw Refusal.badRequest(
                    "bad webhook: Failed to resolve host: Name or service not known");
        }
        return url;
    }
}
