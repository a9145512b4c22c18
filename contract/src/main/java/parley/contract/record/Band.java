package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** What follows from the score of a match. */
public enum Band {
    /** Above the rule's threshold for alerts: it makes or joins a development. */
    ALERT("alert"),
    /** Between the thresholds: an operator may look at it. */
    REVIEW("review"),
    /** The rule is being tried: it counts and never alerts. */
    SHADOW("shadow"),
    /** A newer revision of the article fits no more: what it said is taken back. */
    RETRACTED("retracted");

    private final String code;

    Band(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
