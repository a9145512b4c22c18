package parley.ingest.document;

/** What a reader noticed about a document that it could read all the same. */
public enum Oddity {
    /** The charset that the document or the server named is not the one that it is in. */
    CHARSET_CONTRADICTED("its charset is not the one it names"),
    /** Not well-formed XML; read as a careful person would. */
    ILL_FORMED("not well-formed; read all the same"),
    /** It ends in the middle: the items that are whole were kept. */
    CUT_SHORT("it ends in the middle; the whole items were kept"),
    /** More items than anyone reads. */
    ITEMS_LEFT_OUT("too many items; the first were kept"),
    /** Elements nested deeper than any text needs, or endlessly many. */
    ELEMENTS_LEFT_OUT("too many or too deep elements; only their text was kept"),
    /** The feed is inside a page. */
    WRAPPED("the feed is wrapped in another document"),
    /** A date that cannot be understood. */
    DATE_NOT_UNDERSTOOD("a date that cannot be understood");

    private final String sentence;

    Oddity(String sentence) {
        this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }
}
