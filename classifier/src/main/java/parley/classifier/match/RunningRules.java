package parley.classifier.match;

/** The rule set at work; any thread may read it while another replaces it. */
public final class RunningRules {
    private volatile RuleSet rules;

    /** Begins with a set. */
    public RunningRules(RuleSet rules) {
        this.rules = rules;
    }

    /** The set at work. */
    public RuleSet current() {
        return rules;
    }

    /** Puts another in its place, for later articles. */
    public void replace(RuleSet next) {
        rules = next;
    }
}
