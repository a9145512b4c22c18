package parley.notifier.webhook;

/** Takes what Telegram posts. Thread-safe. */
@FunctionalInterface
public interface PostedUpdates {
    /** What became of an update. */
    enum Answer {
        /** It is handled, now or before: Telegram may forget it. */
        TAKEN,
        /** It is not handled: Telegram is to post it again. */
        LATER,
        /** It is no update at all. */
        UNREADABLE
    }

    /**
     * Takes an update; returns when what it causes is committed, or will not be.
     *
     * @param body as it was posted: JSON
     */
    Answer take(byte[] body) throws InterruptedException;
}
