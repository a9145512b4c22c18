package parley.classifier.lint;

/** What can be wrong with rules; the codes are part of the command's stable interface. */
public enum LintCode {
    /** The file does not read: a typo, a missing key, an unknown list or role. */
    SCHEMA("schema", Severity.ERROR),
    /** Can be met without any word or name, and so by any article. */
    NO_ANCHOR("no-anchor", Severity.ERROR),
    /** Asks only for who and where: whatever names them meets it. */
    ONLY_NAMES("only-names", Severity.WARNING),
    /** Can never be met, or its score can never be reached. */
    UNREACHABLE("unreachable", Severity.ERROR),
    /** No track names anybody or anything in this role in this language. */
    EMPTY_ROLE("empty-role", Severity.WARNING),
    /** The same condition twice side by side, or two rules with the same condition. */
    DUPLICATE_CONDITION("duplicate-condition", Severity.ERROR),
    /** The same word twice in a list. */
    DUPLICATE_WORD("duplicate-word", Severity.WARNING),
    /** Another word of the list stands for this one too. */
    COVERED_WORD("covered-word", Severity.WARNING),
    /** A word and a very common one, or words of different lists, are the same to the stemmer. */
    STEM_COLLISION("stem-collision", Severity.WARNING),
    /** A list or a shared condition that nothing refers to. */
    UNUSED("unused", Severity.WARNING),
    /** No test says what the rule must match in a language. */
    NO_TEST("no-test", Severity.ERROR),
    /** No test says what the rule must not match in a language. */
    NO_COUNTER_TEST("no-counter-test", Severity.WARNING),
    /** Nobody answers for the rule. */
    NO_OWNER("no-owner", Severity.ERROR),
    /** An exception whose last day is over. */
    EXPIRED("expired", Severity.ERROR),
    /** Tests of a rule that is deprecated: they do not run. */
    IDLE_TESTS("idle-tests", Severity.WARNING),
    /** A track without tests. */
    UNTESTED_TRACK("untested-track", Severity.WARNING);

    /** How bad it is. */
    public enum Severity {
        /** Wrong. */
        ERROR("error"),
        /** Probably not meant. */
        WARNING("warning");

        private final String code;

        Severity(String code) {
            this.code = code;
        }

        /** How it is written. */
        public String code() {
            return code;
        }
    }

    private final String code;
    private final Severity severity;

    LintCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** How it is written. */
    public String code() {
        return code;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }
}
