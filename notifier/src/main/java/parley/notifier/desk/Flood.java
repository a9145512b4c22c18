package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Notices when more becomes news than peace talks make, which is a fault of a rule or a feed: what
 * is over the limit waits until an operator has decided. Not thread-safe.
 */
final class Flood {
    static final Duration WITHIN = Duration.ofHours(1);

    /** How far the question has come; nothing where it has yet to be put. */
    private enum Word {
        ASKED,
        RELEASED,
        DROPPED;

        String text() {
            return "flood " + name().toLowerCase(Locale.ROOT);
        }
    }

    private final int limit;
    private final Map<String, Instant> recent = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private boolean decided;
    private @Nullable Word word;

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

    /** A development was given up, as the records say. */
    void drops(String development) {
        dropped.add(development);
    }

    /**
     * Goes on where another instance was, once all that the records say is held is known here.
     *
     * @param note what {@link #note()} was; anything else says nothing
     */
    void resume(String note) {
        if (note.equals(Word.RELEASED.text())) {
            release();
        } else if (note.equals(Word.DROPPED.text())) {
            drop();
        } else if (note.equals(Word.ASKED.text())) {
            word = Word.ASKED;
        }
    }

    /** What is to be known of the question after a restart: written in every transaction. */
    String note() {
        return word == null ? "" : word.text();
    }

    /** Whether the question is still to be put to somebody. */
    boolean open() {
        return !held.isEmpty() && word == null;
    }

    /** Somebody has got the question. */
    void asked() {
        if (open()) {
            word = Word.ASKED;
        }
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
        decide(Word.RELEASED);
    }

    /** Nothing that is held is ever told, whatever becomes of it. */
    void drop() {
        dropped.addAll(held);
        decide(Word.DROPPED);
    }

    private void decide(Word said) {
        word = said;
        decided = true;
        held.clear();
    }

    /** Whether somebody decided over what the records still say is held. */
    boolean decided() {
        return decided;
    }

    /** The records say what was decided. */
    void done() {
        decided = false;
        word = null;
    }
}
