package parley.notifier.delivery;

/** What goes first where not all can go at once; in this order. */
public enum Urgency {
    /** An answer to somebody who waits for it. */
    ANSWER,
    /** What was told is not so: a withdrawal or a corrected fact. */
    CORRECTION,
    /** Something that was told has gone on. */
    NEW_STAGE,
    /** A development that was not told yet. */
    NEW,
    /** What was gathered. */
    DIGEST,
    /** A silent change of a message that is there. */
    EDIT
}
