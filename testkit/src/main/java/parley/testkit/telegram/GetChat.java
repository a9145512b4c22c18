package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** core.telegram.org/bots/api#getchat. */
record GetChat(Chats chats) implements ApiMethod {
    @Override
    public String name() {
        return "getChat";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        long chatId = parameters.chatId();
        synchronized (chats) {
            return chats.readable(chatId)
                    .toJson()
                    .put("accent_color_id", Math.floorMod(chatId, 7))
                    .put("max_reaction_count", 11);
        }
    }
}
