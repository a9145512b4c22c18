package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** How real a reported thing is. Only what is actual or scheduled is told. */
public enum Realis {
    /** It has happened or is happening. */
    ACTUAL("actual"),
    /** It is agreed or fixed for a time. */
    SCHEDULED("scheduled"),
    /** It could, should or might happen. */
    HYPOTHETICAL("hypothetical"),
    /** Somebody says that it has not happened or will not. */
    DENIED("denied"),
    /** It happened long ago and is recalled. */
    HISTORICAL("historical");

    private final String code;

    Realis(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
