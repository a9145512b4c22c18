package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a development is. */
public enum Kind {
    /**
     * A new round of talks between parties to a conflict, direct, mediated or a summit on ending
     * it.
     */
    ROUND("round"),
    /** Concrete terms on the table: a plan, a memorandum, a draft, a ceasefire offer. */
    PROPOSAL("proposal"),
    /** Prisoners, hostages, detainees, children or bodies exchanged, returned or released. */
    EXCHANGE("exchange");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
