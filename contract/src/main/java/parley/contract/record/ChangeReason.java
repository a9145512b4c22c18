package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a revision of a development was made. */
public enum ChangeReason {
    /** The first report of it. */
    NEW_DEVELOPMENT("new-development"),
    /** It moved to a later stage. */
    NEW_STAGE("new-stage"),
    /** A fact that no source had given before. */
    NEW_FACT("new-fact"),
    /** A fact was given otherwise before. */
    CORRECTED_FACT("corrected-fact"),
    /** No source says so any more, or an operator withdrew it. */
    WITHDRAWAL("withdrawal"),
    /** Another outlet reports the same. */
    ANOTHER_SOURCE("another-source"),
    /** A source changed what it says, or says it no more, and nothing worth telling followed. */
    REVISED_SOURCE("revised-source"),
    /** Two developments were found to be one. */
    MERGER("merger");

    private final String code;

    ChangeReason(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
