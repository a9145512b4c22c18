package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody did in a development. */
public enum Deed {
    /** Put the terms on the table. */
    PROPOSED("proposed"),
    /** Took the terms. */
    ACCEPTED("accepted"),
    /** Refused the terms. */
    REJECTED("rejected"),
    /** Helped the parties to agree. */
    MEDIATED("mediated"),
    /** Gave the talks or the exchange a place. */
    HOSTED("hosted");

    private final String code;

    Deed(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
