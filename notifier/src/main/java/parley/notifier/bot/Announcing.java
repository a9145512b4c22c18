package parley.notifier.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.transport.CallResult;
import parley.notifier.transport.CommandList;
import parley.notifier.transport.UpdateSource;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Tells Telegram of the commands, one list at a time; a list that is not taken costs people nothing
 * but comfort. For one thread.
 */
final class Announcing {
    private static final Logger log = LoggerFactory.getLogger(Announcing.class);

    private final UpdateSource source;
    private final Deque<CommandList> left;
    private boolean untaken;

    Announcing(UpdateSource source, List<CommandList> lists) {
        this.source = source;
        this.left = new ArrayDeque<>(lists);
    }

    /** Whether a list is left to tell of, and Telegram took the last one. */
    boolean urgent() {
        return !left.isEmpty() && !untaken;
    }

    /** Tells of the next list, if there is one; one that is not taken is told of again. */
    void next() {
        CommandList next = left.poll();
        if (next == null) {
            return;
        }
        untaken = false;
        switch (source.announce(next)) {
            case CallResult.Done<Boolean> _ -> {
                // The next one follows the next answer.
            }
            case CallResult.Refused<Boolean>(var reason) ->
                    log.warn("Telegram refuses a list of commands: {}", reason.code());
            case CallResult.Migrated<Boolean> _,
                    CallResult.RetryAfter<Boolean> _,
                    CallResult.Failed<Boolean> _,
                    CallResult.Unauthorized<Boolean> _,
                    CallResult.Conflict<Boolean> _ -> {
                left.addLast(next);
                untaken = true;
            }
        }
    }
}
