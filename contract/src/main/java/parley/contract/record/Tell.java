package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a revision of a development is worth telling. */
public enum Tell {
    /** Nobody was told of this development before. */
    NEW("new"),
    /** Those who were told should hear of this revision. */
    UPDATE("update"),
    /** Nothing that needs telling: another source, say. */
    SILENT("silent");

    private final String code;

    Tell(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
