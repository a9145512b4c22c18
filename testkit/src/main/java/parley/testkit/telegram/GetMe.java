package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** core.telegram.org/bots/api#getme. */
record GetMe(Bot bot) implements ApiMethod {
    @Override
    public String name() {
        return "getMe";
    }

    @Override
    public JsonNode call(Parameters parameters) {
        return bot.toJson()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }
}
