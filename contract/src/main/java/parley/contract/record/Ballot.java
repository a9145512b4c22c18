package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a person thinks of an alert. */
public enum Ballot {
    /** It was worth telling. */
    UP("up"),
    /** It was not, or it was wrong. */
    DOWN("down");

    private final String code;

    Ballot(String code) {
        this.code = code;
    }

    /** How it is written in records and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
