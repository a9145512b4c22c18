package parley.classifier.development;

import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joining with its memory in this process alone. Not thread-safe. */
public final class Chronicle {
    private final Joining joining;
    private final OpenDevelopments open = new OpenDevelopments();
    private final Map<String, Instant> times = new HashMap<>();

    /** Begins with nothing. */
    public Chronicle(Joining joining) {
        this.joining = joining;
    }

    /** How many developments reports can still join. */
    public int open() {
        return open.size();
    }

    /** Takes a match; the records that follow, in order. */
    public List<Development> take(Match match) {
        Instant own = match.article().ownTime();
        Instant before = times.getOrDefault(match.track(), own);
        Instant now = own.isAfter(before) ? own : before;
        open.expired(match.track(), now).forEach(open::forget);
        times.put(match.track(), now);
        return follow(joining.take(open, match, before));
    }

    /** Takes back what an article said; the records that follow, in order. */
    public List<Development> retract(
            String track, Kind kind, String article, int revision, Instant at) {
        return follow(joining.retract(open, track, kind, article, revision, at));
    }

    private List<Development> follow(List<Revision> revisions) {
        List<Development> records = new ArrayList<>();
        for (Revision revision : revisions) {
            open.put(revision);
            records.add(revision.record());
        }
        return records;
    }
}
