package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** Somebody who uses Telegram; a bot has a username. */
record Person(long id, String firstName, String languageCode, Optional<String> username) {
    /**
     * Stands for administrators who stay anonymous; its id is Telegram's own
     * (core.telegram.org/bots/api#message, field {@code from}).
     */
    static final Person ANONYMOUS_ADMINISTRATOR =
            new Person(1_087_968_824L, "Group", "", Optional.of("GroupAnonymousBot"));

    Person(long id, String firstName, String languageCode) {
        this(id, firstName, languageCode, Optional.empty());
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id).put("is_bot", username.isPresent());
        json.put("first_name", firstName);
        username.ifPresent(name -> json.put("username", name));
        return languageCode.isEmpty() ? json : json.put("language_code", languageCode);
    }
}
