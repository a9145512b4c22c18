package parley.notifier.transport;

import java.time.Duration;

/**
 * What became of a call.
 *
 * @param <T> what a call that was done gives
 */
public sealed interface CallResult<T> {
    /** It was done. */
    record Done<T>(T value) implements CallResult<T> {}

    /** It was refused, and will be whenever it is made again. */
    record Refused<T>(RefusalReason reason) implements CallResult<T> {}

    /**
     * The group was upgraded to a supergroup and lives on under another id; nothing was done, and
     * the same call to that id will be.
     *
     * @param chat its new id
     */
    record Migrated<T>(long chat) implements CallResult<T> {}

    /** It came too soon; nothing was done, and nothing will be before the delay is over (429). */
    record RetryAfter<T>(Duration delay) implements CallResult<T> {}

    /**
     * It failed for a cause that passes.
     *
     * @param detail what happened, for people; never holds the bot token
     */
    record Failed<T>(FailureKind kind, String detail) implements CallResult<T> {}

    /** The bot token is not accepted (401); nothing works until an operator mends that. */
    record Unauthorized<T>() implements CallResult<T> {}

    /** Another process asks for the same bot's updates, or a webhook is set (409). */
    record Conflict<T>() implements CallResult<T> {}
}
