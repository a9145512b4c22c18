package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** The part of an article in which words were found. */
public enum EvidenceField {
    /** The headline. */
    TITLE("title"),
    /** The summary, or the first sentences of the text. */
    LEAD("lead"),
    /** The rest of the text. */
    BODY("body");

    private final String code;

    EvidenceField(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
