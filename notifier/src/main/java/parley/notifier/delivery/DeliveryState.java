package parley.notifier.delivery;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a delivery stands. */
public enum DeliveryState {
    /** To be sent. */
    PLANNED("planned"),
    /** A call is being made, or was when the process ended. */
    SENDING("sending"),
    /** It is there. */
    SENT("sent"),
    /** It will never be there; the record has the reason. */
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

    /** Whether nothing more will happen. */
    public boolean ended() {
        return switch (this) {
            case PLANNED, SENDING -> false;
            case SENT, UNDELIVERABLE -> true;
        };
    }
}
