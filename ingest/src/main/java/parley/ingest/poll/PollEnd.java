package parley.ingest.poll;

/** How a poll ended, for those who count. */
public sealed interface PollEnd {
    /**
     * A document that is not the last one was read.
     *
     * @param bytes of the document, after inflation
     * @param sightings how many entries were new or edited
     */
    record Read(int bytes, int sightings) implements PollEnd {}

    /**
     * The server said that nothing has changed.
     *
     * @param bytesSaved those of the last document, which were not sent again
     */
    record NotModified(int bytesSaved) implements PollEnd {}

    /**
     * The server sent the same bytes again: it gives no validators, or they lie.
     *
     * @param bytes of the document
     */
    record Repeated(int bytes) implements PollEnd {}

    /**
     * No feed.
     *
     * @param reason the code of a {@link parley.ingest.fetch.FetchFailure} or of a {@link
     *     parley.ingest.document.ReadResult.Reason}
     */
    record Failed(String reason) implements PollEnd {}

    /** How it is written in metrics. */
    default String code() {
        return switch (this) {
            case Read _ -> "read";
            case NotModified _ -> "not-modified";
            case Repeated _ -> "repeated";
            case Failed _ -> "failed";
        };
    }
}
