package parley.notifier.message;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a reply to an alert is about. */
public enum NoticeKind {
    /** It has gone on, or more is known. */
    UPDATE("update"),
    /** Something that was told is otherwise. */
    CORRECTION("correction"),
    /** What was told is not so, or nobody says so any more. */
    WITHDRAWAL("withdrawal"),
    /** What was withdrawn is reported again. */
    AGAIN("again");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    /** How it is written in records. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it mends what is wrong, which goes before all that is new. */
    public boolean mends() {
        return switch (this) {
            case CORRECTION, WITHDRAWAL, AGAIN -> true;
            case UPDATE -> false;
        };
    }
}
