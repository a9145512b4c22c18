package parley.classifier.measure;

/** What became of a change to the files of rules. */
public enum ReloadOutcome {
    /** The new set is at work in full. */
    APPLIED("applied"),
    /** The new set is at work, but rules of it are only tried. */
    HELD("held"),
    /** The files say again what is at work already. */
    UNCHANGED("unchanged"),
    /** The folder cannot be read, or is gone; the last good set stays. */
    UNREADABLE("unreadable"),
    /** The files have mistakes; the last good set stays. */
    BROKEN("broken"),
    /** Tests beside the rules fail; the last good set stays. */
    TESTS_FAILED("tests-failed");

    private final String code;

    ReloadOutcome(String code) {
        this.code = code;
    }

    /** How it is written in metrics. */
    public String code() {
        return code;
    }

    /** Whether the set that the files describe is not the one at work. */
    public boolean refused() {
        return switch (this) {
            case APPLIED, HELD, UNCHANGED -> false;
            case UNREADABLE, BROKEN, TESTS_FAILED -> true;
        };
    }
}
