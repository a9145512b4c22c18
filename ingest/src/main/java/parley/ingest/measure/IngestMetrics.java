package parley.ingest.measure;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What ingest tells of its work. Thread-safe; nothing here throws or blocks.
 *
 * <p>Two relations always hold, also with records that cannot be used:
 *
 * <ul>
 *   <li>articles published + unchanged + rejected = articles seen;
 *   <li>every poll has exactly one outcome: read, unchanged, or failed with a reason.
 * </ul>
 *
 * <p>Both are counted when the work is done. Work that is done again, because an instance died
 * before its commit, is counted again: what is on the topics is there once all the same.
 */
public interface IngestMetrics {
    /** Counts nothing. */
    IngestMetrics NONE =
            new IngestMetrics() {
                @Override
                public void polled(PollResult result, String reason) {}

                @Override
                public void seen() {}

                @Override
                public void outcome(ArticleOutcome outcome) {}

                @Override
                public void saved(long bytes) {}

                @Override
                public void oldestDue(Supplier<Duration> age) {}
            };

    /** How a poll ended. */
    enum PollResult {
        /** With new or edited entries. */
        READ,
        /** With nothing new: not modified, the same bytes, or only known entries. */
        UNCHANGED,
        /** Without a document. */
        FAILED
    }

    /**
     * A poll has ended.
     *
     * @param reason the code of the failure, such as {@code timed-out}; empty if it did not fail
     */
    void polled(PollResult result, String reason);

    /** The article stage has taken a sighting; exactly one {@link #outcome} follows. */
    void seen();

    /** What became of the sighting. */
    void outcome(ArticleOutcome outcome);

    /** A server answered "not modified" for a document that had so many bytes the last time. */
    void saved(long bytes);

    /**
     * How long the poll that should have been made first is overdue; zero if none is. Asked on any
     * thread, at any time.
     */
    void oldestDue(Supplier<Duration> age);
}
