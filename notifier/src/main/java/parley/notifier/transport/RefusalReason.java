package parley.notifier.transport;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a message can never be delivered as it is. */
public enum RefusalReason {
    /** The person blocked the bot. */
    BLOCKED("blocked", true),
    /** The person's account is gone. */
    DEACTIVATED("deactivated", true),
    /** The bot was removed from the group or channel. */
    KICKED("kicked", true),
    /** The bot is not in the group or channel. */
    NOT_A_MEMBER("not-a-member", true),
    /** The person never wrote to the bot. */
    CANNOT_INITIATE("cannot-initiate", true),
    /** Forbidden in other words (403). */
    FORBIDDEN("forbidden", true),
    /** There is no such chat. */
    CHAT_NOT_FOUND("chat-not-found", true),
    /** The group lives on under another id, and nobody says which. */
    MIGRATED("migrated", false),
    /** The bot may read but not write there. */
    NO_RIGHTS("no-rights", false),
    /** The forum topic is closed. */
    TOPIC_CLOSED("topic-closed", false),
    /** The forum topic was deleted. */
    TOPIC_NOT_FOUND("topic-not-found", false),
    /** The message to change is gone, or too old to be changed. */
    MESSAGE_GONE("message-gone", false),
    /** The message already is what it should become; calls for that count as done. */
    NOT_MODIFIED("not-modified", false),
    /** The press of a button was not answered in time. */
    QUERY_TOO_OLD("query-too-old", false),
    /** A button's data is over Telegram's limit or empty. */
    BUTTON_INVALID("button-invalid", false),
    /** The text is over Telegram's limit. */
    TOO_LONG("too-long", false),
    /** There is no text. */
    EMPTY("empty", false),
    /** The markup cannot be read. */
    BAD_MARKUP("bad-markup", false),
    /** An operator decided that it is not told. */
    DROPPED("dropped", false),
    /** Any other refusal of the request itself (400). */
    BAD_REQUEST("bad-request", false);

    private final String code;
    private final boolean endsSubscription;

    RefusalReason(String code, boolean endsSubscription) {
        this.code = code;
        this.endsSubscription = endsSubscription;
    }

    /** How it is written in records. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether nothing will ever reach the whole chat, so that what it asked for has ended. */
    public boolean endsSubscription() {
        return endsSubscription;
    }
}
