package parley.contract.json;

/** Why bytes are not the record they should be. */
public enum MalformedReason {
    /** Not JSON, or JSON that ends early. */
    NOT_JSON("not-json"),
    /** A value of another JSON type than the schema's, or a text that is no such time or number. */
    WRONG_TYPE("wrong-type"),
    /** A word that is none of those the schema lists. */
    UNKNOWN_VALUE("unknown-value"),
    /** A required field is missing, blank or out of range. */
    INVALID_VALUE("invalid-value");

    private final String code;

    MalformedReason(String code) {
        this.code = code;
    }

    /** How it is written in dead letters. */
    public String code() {
        return code;
    }
}
