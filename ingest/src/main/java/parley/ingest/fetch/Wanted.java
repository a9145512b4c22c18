package parley.ingest.fetch;

/** What kind of document is asked for. */
public enum Wanted {
    /** A feed in any format. */
    FEED(
            "application/atom+xml, application/rss+xml, application/feed+json;q=0.9,"
                    + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8,"
                    + " */*;q=0.1",
            Long.MAX_VALUE),
    /** An article's page; larger ones hold pictures and programs rather than more text. */
    PAGE("text/html, application/xhtml+xml;q=0.9", 4L * 1024 * 1024),
    /** Rules for robots, of which RFC 9309 wants the first 500 KiB to be read at least. */
    ROBOTS_RULES("text/plain, */*;q=0.1", 512L * 1024);

    private final String accept;
    private final long mostBytes;

    Wanted(String accept, long mostBytes) {
        this.accept = accept;
        this.mostBytes = mostBytes;
    }

    String accept() {
        return accept;
    }

    long mostBytes(FetchLimits limits) {
        return Math.min(mostBytes, limits.bytes());
    }
}
