package parley.ingest.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a document turned out to be. */
public sealed interface ReadResult {
    /**
     * A feed.
     *
     * @param format such as {@code rss-2.0}, {@code rss-1.0}, {@code atom-1.0}, {@code
     *     json-feed-1.1}
     * @param encoding the IANA name of the charset it was decoded with
     * @param title markup, as the feed gave it; empty if it gave none
     * @param link of the site, absolute where the document allows it
     * @param language as declared, such as {@code en-GB}
     * @param schedule when the publisher wants the feed to be asked for
     * @param entries in the order of the document, at most 2,000
     * @param oddities what had to be mended, and what could not be
     */
    record FeedDocument(
            String format,
            String encoding,
            String title,
            Optional<String> link,
            Optional<String> language,
            PublishingSchedule schedule,
            List<Entry> entries,
            Set<Oddity> oddities)
            implements ReadResult {
        /** Nobody changes it. */
        public FeedDocument {
            entries = List.copyOf(entries);
            oddities = Set.copyOf(oddities);
        }

        FeedDocument with(Oddity oddity) {
            Set<Oddity> more = EnumSet.of(oddity);
            more.addAll(oddities);
            return new FeedDocument(
                    format, encoding, title, link, language, schedule, entries, more);
        }
    }

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
