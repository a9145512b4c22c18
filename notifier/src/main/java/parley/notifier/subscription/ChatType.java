package parley.notifier.subscription;

import com.fasterxml.jackson.annotation.JsonValue;

/** What sort of chat it is, in Telegram's words (core.telegram.org/bots/api#chat). */
public enum ChatType {
    /** One person and the bot. */
    PRIVATE("private"),
    /** A small group. */
    GROUP("group"),
    /** A group that may have topics, and administrators who hide who they are. */
    SUPERGROUP("supergroup"),
    /** Where administrators speak and others read. */
    CHANNEL("channel");

    private final String code;

    ChatType(String code) {
        this.code = code;
    }

    /** How it is written in records. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The type that an id stands for where nobody said: positive ids are persons'. */
    public static ChatType guess(long chat) {
        return chat >= 0 ? PRIVATE : SUPERGROUP;
    }
}
