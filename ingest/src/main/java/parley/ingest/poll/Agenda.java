package parley.ingest.poll;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Which feed is to be polled when. Taking the next due one costs the same for ten feeds and for ten
 * thousand, and the one that has waited longest comes first, whatever partition it is of.
 */
final class Agenda {
    /**
     * A feed to be polled.
     *
     * @param at when to try
     * @param since when it was to be polled in the first place
     */
    record Entry(String feed, Instant at, Instant since) {}

    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::since));

    /** The entry of each feed that counts; others in the queue were overtaken by a newer plan. */
    private final Map<String, Entry> current = new HashMap<>();

    /** Plans a poll, in place of the one planned for the feed before. */
    void plan(String feed, Instant at) {
        put(new Entry(feed, at, at));
    }

    /**
     * Puts a due poll off; among those that are tried at the same time it comes before all that
     * have waited less, so that no feed of a busy server waits for ever.
     */
    void putOff(Entry due, Instant until) {
        put(new Entry(due.feed(), until, due.since()));
    }

    private void put(Entry entry) {
        current.put(entry.feed(), entry);
        queue.add(entry);
    }

    /** Takes a feed off; one that is not planned is none. */
    void forget(String feed) {
        current.remove(feed);
    }

    /** Takes the feed that has been due longest; it is planned no more. */
    Optional<Entry> takeDue(Instant now) {
        Entry first = first();
        if (first == null || first.at().isAfter(now)) {
            return Optional.empty();
        }
        queue.remove();
        current.remove(first.feed());
        return Optional.of(first);
    }

    /** When the next poll was to be in the first place. */
    Optional<Instant> next() {
        return Optional.ofNullable(first()).map(Entry::since);
    }

    @SuppressWarnings("ReferenceEquality") // The very entry that was planned last, not one like it.
    private @Nullable Entry first() {
        Entry first = queue.peek();
        while (first != null && current.get(first.feed()) != first) {
            queue.remove();
            first = queue.peek();
        }
        return first;
    }
}
