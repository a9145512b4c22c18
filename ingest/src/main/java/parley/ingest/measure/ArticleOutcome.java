package parley.ingest.measure;

/** What became of a sighting. */
public enum ArticleOutcome {
    /** An article, or the next revision of one. */
    PUBLISHED("published"),
    /** Nothing: the article is known in these words, or in those of the feed that had it first. */
    UNCHANGED("unchanged"),
    /** A dead letter: it could not be used. */
    REJECTED("rejected");

    private final String code;

    ArticleOutcome(String code) {
        this.code = code;
    }

    /** How it is written in metrics. */
    public String code() {
        return code;
    }
}
