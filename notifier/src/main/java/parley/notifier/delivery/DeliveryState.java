package parley.notifier.delivery;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Something is to be sent. */
    PLANNED("planned"),
    /** A call is being made, or was when the process ended. */
    SENDING("sending"),
    /** Something is to be sent, but not before a time, or not before somebody decides. */
    HELD("held"),
    /** All there is to tell is there. */
    SENT("sent"),
    /** What was to be sent will never be there; the record has the reason. */
    UNDELIVERABLE("undeliverable");

    private final String code;

    DeliveryState(String code) {
        this.code = code;
    }

    /** How it is written in records. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether nothing more will happen before the development has another revision. */
    public boolean ended() {
        return switch (this) {
            case PLANNED, SENDING, HELD -> false;
            case SENT, UNDELIVERABLE -> true;
        };
    }

    /** Whether it takes a place in its chat's line. */
    public boolean inLine() {
        return switch (this) {
            case PLANNED, SENDING -> true;
            case HELD, SENT, UNDELIVERABLE -> false;
        };
    }
}
