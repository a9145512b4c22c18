package parley.notifier.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many pass within any stretch of a length. Not thread-safe. */
public final class SlidingWindow {
    private final int most;
    private final Duration length;
    // Small to begin with: there is one for each of many chats, most of which take one or none.
    private final Deque<Instant> taken = new ArrayDeque<>(1);

    /** An empty one. */
    public SlidingWindow(int most, Duration length) {
        this.most = most;
        this.length = length;
    }

    /** When the next may pass; not after this instant if it may pass now. */
    public Instant readyAt(Instant now) {
        forget(now);
        return taken.size() < most ? now : taken.getFirst().plus(length);
    }

    /** When nothing that passed counts any more. */
    public Instant restedAt(Instant now) {
        forget(now);
        return taken.isEmpty() ? now : taken.getLast().plus(length);
    }

    /** Takes note that one passed. */
    public void take(Instant now) {
        taken.addLast(now);
    }

    private void forget(Instant now) {
        while (!taken.isEmpty() && !taken.getFirst().plus(length).isAfter(now)) {
            taken.removeFirst();
        }
    }
}
