package parley.ingest.document;

import java.util.List;
import java.util.Optional;

/** What a document turned out to be. */
public sealed interface ReadResult {
    /**
     * A feed.
     *
     * @param language as declared, such as {@code en-GB}
     * @param entries in the order of the document
     */
    record FeedDocument(String title, Optional<String> language, List<Entry> entries)
            implements ReadResult {}

    /**
     * No feed that can be read.
     *
     * @param detail for people
     */
    record Unreadable(Reason reason, String detail) implements ReadResult {}

    /** Why a document cannot be read. */
    enum Reason {
        /** No bytes, or none but white space. */
        EMPTY("empty"),
        /** A page for people. */
        HTML("html"),
        /** Neither a known feed format nor a page. */
        NOT_A_FEED("not-a-feed"),
        /** A feed so broken that its items cannot be told. */
        MALFORMED("malformed");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** How it is written in records, logs and metrics. */
        public String code() {
            return code;
        }
    }
}
