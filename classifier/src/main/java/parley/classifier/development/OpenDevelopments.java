package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The developments that reports can still join, by track and kind, and the ledgers of those that
 * were closed lately. Not thread-safe: each task of the stream has its own.
 */
public final class OpenDevelopments {
    /** Far more than any negotiation has in its window; a flood costs the oldest their future. */
    private static final int MOST_OF_A_KIND = 2_000;

    /** A track and a kind. */
    private record Place(String track, Kind kind) {}

    /** What there is of one track and kind. */
    private static final class Shelf {
        private final Map<String, OpenDevelopment> open = new TreeMap<>();
        private final Map<String, Ledger> closed = new HashMap<>();
        private final Map<String, String> holders = new HashMap<>();

        void put(Ledger ledger, @Nullable OpenDevelopment next) {
            OpenDevelopment before = open.get(ledger.id());
            if (before != null && next != null && before.claims() == next.claims()) {
                open.put(ledger.id(), next);
                return;
            }
            Claims held = before == null ? Claims.NONE : before.claims();
            Claims holds = next == null ? Claims.NONE : next.claims();
            for (Claim claim : held.inOrder()) {
                if (!holds.contains(claim.article())) {
                    holders.remove(claim.article(), ledger.id());
                }
            }
            for (Claim claim : holds.inOrder()) {
                if (!held.contains(claim.article())) {
                    holders.put(claim.article(), ledger.id());
                }
            }
            if (next == null) {
                open.remove(ledger.id());
                closed.put(ledger.id(), ledger);
            } else {
                closed.remove(ledger.id());
                open.put(ledger.id(), next);
            }
        }

        /** Whose time is over: no report can join any more, nor bring them back. */
        List<Ledger> expired(Duration kept, Instant now) {
            Instant oldest = now.minus(kept);
            List<Ledger> expired = new ArrayList<>();
            for (OpenDevelopment development : open.values()) {
                if (development.lastReport().isBefore(oldest)) {
                    expired.add(development.ledger());
                }
            }
            for (Ledger ledger : closed.values()) {
                if (ledger.opened().isBefore(oldest)) {
                    expired.add(ledger);
                }
            }
            if (open.size() > MOST_OF_A_KIND) {
                open.values().stream()
                        .min(Comparator.comparing(OpenDevelopment::lastReport))
                        .ifPresent(first -> expired.add(first.ledger()));
            }
            return expired;
        }
    }

    private final Map<Place, Shelf> shelves = new HashMap<>();

    private Shelf shelf(String track, Kind kind) {
        return shelves.computeIfAbsent(new Place(track, kind), _ -> new Shelf());
    }

    private Shelf shelf(Ledger ledger) {
        return shelf(ledger.track(), ledger.kind());
    }

    /** How many are open. */
    public int size() {
        return shelves.values().stream().mapToInt(shelf -> shelf.open.size()).sum();
    }

    /** Those of a track and kind, by id in order. */
    Collection<OpenDevelopment> of(String track, Kind kind) {
        return shelf(track, kind).open.values();
    }

    /** The one with an id; null if it is not open. */
    @Nullable OpenDevelopment byId(String track, String id) {
        for (Kind kind : Kind.values()) {
            OpenDevelopment found = shelf(track, kind).open.get(id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The one that an article is a source of; null if none. */
    @Nullable OpenDevelopment holding(String track, Kind kind, String article) {
        Shelf shelf = shelf(track, kind);
        String id = shelf.holders.get(article);
        return id == null ? null : shelf.open.get(id);
    }

    /** The claims of one; null if it is not open. */
    public @Nullable Claims claims(Ledger ledger) {
        OpenDevelopment found = shelf(ledger).open.get(ledger.id());
        return found == null ? null : found.claims();
    }

    /** What was made of one that is closed; null if it is unknown. */
    @Nullable Ledger closed(String track, Kind kind, String id) {
        return shelf(track, kind).closed.get(id);
    }

    /** Takes the state that a revision leaves. */
    public void put(Revision revision) {
        shelf(revision.ledger()).put(revision.ledger(), revision.open());
    }

    /** Takes the state that a store gives; without claims it is closed. */
    public void put(Ledger ledger, @Nullable Claims claims) {
        shelf(ledger).put(ledger, claims == null ? null : OpenDevelopment.of(ledger, claims));
    }

    /**
     * Those of a track that nothing can join any more: too old, or the oldest of too many.
     *
     * @param now the track's time
     */
    public List<Ledger> expired(String track, Instant now) {
        List<Ledger> expired = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            expired.addAll(shelf(track, kind).expired(Ladder.kept(kind), now));
        }
        return expired;
    }

    /** Forgets one. */
    public void forget(Ledger ledger) {
        Shelf shelf = shelf(ledger);
        shelf.put(ledger, null);
        shelf.closed.remove(ledger.id());
    }
}
