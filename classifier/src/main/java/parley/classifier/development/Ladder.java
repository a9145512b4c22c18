package parley.classifier.development;

import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.time.Duration;

/** How the stages of a kind follow each other, and for how long one can follow. */
final class Ladder {
    /** Reports of one stage are of one thing while they are no further apart. */
    static final Duration SAME_STAGE = Duration.ofDays(3);

    /**
     * Partitions of articles are read side by side, and after a standstill one can be as far behind
     * another as articles are kept: what it still holds finds the developments of its time.
     */
    private static final Duration BEHIND = Duration.ofDays(90);

    private Ladder() {}

    /** How a report's stage stands to a development's. */
    enum Step {
        /** The same. */
        SAME,
        /** The development has moved on by it. */
        LATER,
        /** The development was there before. */
        EARLIER,
        /** Both are ends, and different ones. */
        APART
    }

    static Step step(Stage from, Stage to) {
        if (from == to) {
            return Step.SAME;
        }
        int difference = Integer.compare(rung(to), rung(from));
        return difference > 0 ? Step.LATER : difference < 0 ? Step.EARLIER : Step.APART;
    }

    static int rung(Stage stage) {
        return switch (stage) {
            case ANNOUNCED, AGREED, TABLED -> 0;
            case POSTPONED -> 1;
            case OPENED, UNDER_WAY -> 2;
            case CONCLUDED, COMPLETED, CANCELLED, ACCEPTED, REJECTED, WITHDRAWN -> 3;
        };
    }

    /** Whether nothing can follow a stage but another development. */
    static boolean ends(Stage stage) {
        return rung(stage) == 3;
    }

    /** For how long after its last report a development of a kind can reach a later stage. */
    static Duration window(Kind kind) {
        return switch (kind) {
            case ROUND -> Duration.ofDays(45);
            case PROPOSAL -> Duration.ofDays(90);
            case EXCHANGE -> Duration.ofDays(60);
        };
    }

    /** For how long after its last report, by the track's time, a development is kept open. */
    static Duration kept(Kind kind) {
        return window(kind).plus(SAME_STAGE).plus(BEHIND);
    }
}
