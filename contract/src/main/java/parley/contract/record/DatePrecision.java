package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** How finely a report tells the time. */
public enum DatePrecision {
    /** A day, or a first and a last day. */
    DAY("day"),
    /** Some day of the week from Monday to Sunday, or of a weekend. */
    WEEK("week"),
    /** Some day of the month. */
    MONTH("month");

    private final String code;

    DatePrecision(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
