package parley.notifier.transport;

/** Why a call failed in passing. */
public enum FailureKind {
    /** It was not begun: the right to send had ended meanwhile. */
    NOT_BEGUN(false),
    /** No connection could be made. */
    NOT_REACHED(false),
    /** The connection ended before the answer. */
    CUT(true),
    /** No answer in time. */
    TIMED_OUT(true),
    /** The server says that it failed (5xx). */
    SERVER_ERROR(true),
    /** Telegram cannot post to the address that it was given for updates. */
    BAD_WEBHOOK(false),
    /** The answer is not the Bot API's, such as a gateway's HTML page. */
    UNREADABLE(true),
    /** A fault of Parley's own. */
    BROKEN(true);

    private final boolean mayHaveArrived;

    FailureKind(boolean mayHaveArrived) {
        this.mayHaveArrived = mayHaveArrived;
    }

    /** Whether the call may have been done all the same: then repeating it may repeat a message. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
