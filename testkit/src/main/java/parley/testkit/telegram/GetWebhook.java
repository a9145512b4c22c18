package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** core.telegram.org/bots/api#getwebhookinfo. */
record GetWebhook(Updates updates) implements ApiMethod {
    @Override
    public String name() {
        return "getWebhookInfo";
    }

    @Override
    public JsonNode call(Parameters parameters) {
        return updates.webhookInfo();
    }
}
