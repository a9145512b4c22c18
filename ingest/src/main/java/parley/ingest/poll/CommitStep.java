package parley.ingest.poll;

/** Where a stop may strike; tests end the process at each of them. */
enum CommitStep {
    /** A feed was polled; nothing of it is written. */
    POLLED,
    /** A transaction has begun. */
    BEGUN,
    /** Sightings and states are sent, uncommitted. */
    SENT,
    /** The broker has agreed that this member owns the partition. */
    ACCEPTED,
    /** All is committed; this process does not yet know what that means. */
    COMMITTED,
    /** The committed states are this process's own. */
    REMEMBERED;

    /** What is told of each step, on the thread that takes it. */
    @FunctionalInterface
    interface Listener {
        Listener NONE = _ -> {};

        void reached(CommitStep step);
    }
}
