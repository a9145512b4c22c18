package parley.notifier.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Notices when more becomes news than peace talks make, which is a fault of a rule or a feed: what
 * is over the limit waits until an operator has decided. Not thread-safe.
 */
final class Flood {
    static final Duration WITHIN = Duration.ofHours(1);

    private final int limit;
    private final Map<String, Instant> recent = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private boolean decided;

    /**
     * Nothing yet.
     *
     * @param limit how many developments may become news within an hour; 0 for any number
     */
    Flood(int limit) {
        this.limit = limit;
    }

    /** A development was told as news, whenever that was. */
    void told(String development, Instant newsAt) {
        recent.putIfAbsent(development, newsAt);
    }

    /** A development is held, as the records say. */
    void holds(String development) {
        held.add(development);
    }

    /**
     * A development has become news.
     *
     * @return whether it is the first one that is held
     */
    boolean news(String development, Instant newsAt) {
        if (limit == 0 || recent.containsKey(development)) {
            return false;
        }
        recent.values().removeIf(at -> at.plus(WITHIN).isBefore(newsAt));
        boolean over = recent.size() >= limit;
        recent.put(development, newsAt);
        return over && held.add(development) && held.size() == 1;
    }

    boolean held(String development) {
        return held.contains(development);
    }

    boolean dropped(String development) {
        return dropped.contains(development);
    }

    /** How many developments are held. */
    int size() {
        return held.size();
    }

    /** All that is held may be told. */
    void release() {
        decided = true;
        held.clear();
    }

    /** Nothing that is held is ever told. */
    void drop() {
        decided = true;
        dropped.addAll(held);
        held.clear();
    }

    /** Whether somebody decided over what the records still say is held. */
    boolean decided() {
        return decided;
    }

    /** The records say what was decided. */
    void done() {
        decided = false;
    }
}
