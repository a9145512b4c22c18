package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The bot that the token belongs to; its id is the part of the token before the colon. */
record Bot(String token, String username) {
    long id() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    ObjectNode toJson() {
        return Json.object()
                .put("id", id())
                .put("is_bot", true)
                .put("first_name", "Parley")
                .put("username", username);
    }

    @Override
    public String toString() {
        return "Bot " + id();
    }
}
