package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whom or what a count of an exchange counts. */
public enum Counted {
    /** Prisoners of war and other captive fighters. */
    PRISONERS("prisoners"),
    /** The wounded and the gravely ill. */
    WOUNDED("wounded"),
    /** The dead. */
    BODIES("bodies"),
    /** Civilians. */
    CIVILIANS("civilians"),
    /** Children. */
    CHILDREN("children"),
    /** Hostages. */
    HOSTAGES("hostages"),
    /** Detainees and convicts. */
    DETAINEES("detainees"),
    /** People of whom nothing more is said. */
    PEOPLE("people");

    private final String code;

    Counted(String code) {
        this.code = code;
    }

    /** How it is written in records, rules and on the command line. */
    @JsonValue
    public String code() {
        return code;
    }
}
