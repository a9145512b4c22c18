package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Change;
import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was made of a development so far: all that its claims cannot tell.
 *
 * @param opened own time of the report that opened it
 * @param revision of its last record
 * @param newsRevision the last one worth telling; 0 while none was
 * @param changes the last 20 revisions worth telling
 * @param toldStage the stage that people were told; null while they were told nothing
 * @param toldFacts the facts that people were told, by name
 * @param withdrawn why it is withdrawn; null while it is not
 * @param uncounted how many articles report it beyond those whose claims are kept
 */
public record Ledger(
        String id,
        String track,
        Kind kind,
        Instant opened,
        int revision,
        int newsRevision,
        List<Change> changes,
        @Nullable Stage toldStage,
        Map<String, String> toldFacts,
        @Nullable Withdrawal withdrawn,
        int uncounted) {
    /** Who took a development back. */
    public enum Withdrawal {
        /** No source says so any more; the one that opened it can bring it back. */
        BY_SOURCES,
        /** An operator; what else is reported of it stays untold. */
        BY_OPERATOR,
        /** It was found to be another one. */
        BY_MERGER
    }

    /** Copies the changes and facts. */
    public Ledger {
        changes = List.copyOf(changes);
        toldFacts = Collections.unmodifiableMap(new TreeMap<>(toldFacts));
    }

    static Ledger opened(String id, String track, Kind kind, Instant opened) {
        return new Ledger(id, track, kind, opened, 0, 0, List.of(), null, Map.of(), null, 0);
    }

    /** After a revision that is no news. */
    Ledger silently(@Nullable Withdrawal by) {
        return after(newsRevision, changes, by, uncounted);
    }

    /** After a revision that is news. */
    Ledger told(News news, Instant at, @Nullable Withdrawal by) {
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(revision + 1, news.reason(), at, news.detail()));
        int surplus = Math.max(0, all.size() - Development.MAX_CHANGES);
        return after(revision + 1, all.subList(surplus, all.size()), by, uncounted);
    }

    /** After one more article that says nothing new and is only counted. */
    Ledger counting() {
        return after(newsRevision, changes, withdrawn, uncounted + 1);
    }

    private Ledger after(int news, List<Change> worthTelling, @Nullable Withdrawal by, int more) {
        return new Ledger(
                id,
                track,
                kind,
                opened,
                revision + 1,
                news,
                worthTelling,
                toldStage,
                toldFacts,
                by,
                more);
    }

    /** With what people know now. */
    Ledger knowing(Stage stage, Map<String, String> facts) {
        return new Ledger(
                id,
                track,
                kind,
                opened,
                revision,
                newsRevision,
                changes,
                stage,
                facts,
                withdrawn,
                uncounted);
    }

    /** With what people know of another one that was found to be this one, and what it counted. */
    Ledger takingIn(Ledger other) {
        return knowingOf(other).countingMore(other.uncounted);
    }

    private Ledger countingMore(int more) {
        return new Ledger(
                id,
                track,
                kind,
                opened,
                revision,
                newsRevision,
                changes,
                toldStage,
                toldFacts,
                withdrawn,
                uncounted + more);
    }

    private Ledger knowingOf(Ledger other) {
        Stage theirs = other.toldStage;
        if (theirs == null) {
            return this;
        }
        Stage mine = toldStage;
        if (mine == null || Ladder.rung(theirs) > Ladder.rung(mine)) {
            return knowing(theirs, both(toldFacts, other.toldFacts));
        }
        return knowing(mine, both(other.toldFacts, toldFacts));
    }

    /** The facts of both; the second is right where they differ. */
    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> facts = new TreeMap<>(one);
        facts.putAll(other);
        return facts;
    }
}
