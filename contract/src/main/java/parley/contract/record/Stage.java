package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a development stands; each kind has its own stages. */
public enum Stage {
    /** A date, a place or the fact of a coming round is given. */
    ANNOUNCED("announced"),
    /** The talks have begun. */
    OPENED("opened"),
    /** The talks have ended. */
    CONCLUDED("concluded"),
    /** Terms were handed over or published. */
    TABLED("tabled"),
    /** A party took the terms, or all signed. */
    ACCEPTED("accepted"),
    /** A party refused the terms. */
    REJECTED("rejected"),
    /** Whoever tabled the terms took them back. */
    WITHDRAWN("withdrawn"),
    /** The parties agreed to it. */
    AGREED("agreed"),
    /** The first handover has happened. */
    UNDER_WAY("under-way"),
    /** All that was agreed was handed over. */
    COMPLETED("completed"),
    /** It will happen later than said. */
    POSTPONED("postponed"),
    /** It will not happen. */
    CANCELLED("cancelled");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether a development of this kind can stand here. */
    public boolean isOf(Kind kind) {
        return switch (this) {
            case ANNOUNCED, OPENED, CONCLUDED -> kind == Kind.ROUND;
            case TABLED, ACCEPTED, REJECTED, WITHDRAWN -> kind == Kind.PROPOSAL;
            case AGREED, UNDER_WAY, COMPLETED -> kind == Kind.EXCHANGE;
            case POSTPONED, CANCELLED -> kind == Kind.ROUND || kind == Kind.EXCHANGE;
        };
    }
}
