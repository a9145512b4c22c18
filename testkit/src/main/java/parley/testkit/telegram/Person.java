package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody who uses Telegram. */
record Person(long id, String firstName, String languageCode) {
    ObjectNode toJson() {
        return Json.object()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", firstName)
                .put("language_code", languageCode);
    }
}
