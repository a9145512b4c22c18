package parley.ingest.article;

/** Titles of feeds, which are cleaned as those of articles are. */
public final class PlainTitle {
    private PlainTitle() {}

    /** The title on one line, without markup. */
    public static String of(String markup) {
        return PlainText.line(markup);
    }
}
