package parley.notifier.delivery;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is done in a chat. */
public enum Operation {
    /** A message of its own: the development is new there. */
    SEND("send"),
    /** A short message that replies to the alert. */
    REPLY("reply"),
    /** Another content for the alert, without a sound. */
    EDIT("edit"),
    /** Another content for the alert, and then a reply that says why. */
    EDIT_AND_REPLY("edit-and-reply");

    private final String code;

    Operation(String code) {
        this.code = code;
    }

    /** How it is written in records. */
    @JsonValue
    public String code() {
        return code;
    }
}
