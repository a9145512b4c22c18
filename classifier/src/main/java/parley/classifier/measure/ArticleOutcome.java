package parley.classifier.measure;

/** What became of an article. */
public enum ArticleOutcome {
    /** At least one match, of whatever band. */
    MATCHED("matched"),
    /** No rule fired. */
    SILENT("silent"),
    /** A dead letter: it could not be used. */
    UNUSABLE("unusable");

    private final String code;

    ArticleOutcome(String code) {
        this.code = code;
    }

    /** How it is written in metrics. */
    public String code() {
        return code;
    }
}
