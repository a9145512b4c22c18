package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** core.telegram.org/bots/api#deletewebhook. */
record DeleteWebhook(Updates updates) implements ApiMethod {
    @Override
    public String name() {
        return "deleteWebhook";
    }

    @Override
    public JsonNode call(Parameters parameters) {
        updates.removeWebhook();
        if (parameters.flag("drop_pending_updates")) {
            updates.drop();
        }
        return Json.yes();
    }
}
