package parley.classifier.development;

import parley.contract.record.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What joining remembers of the reports so far. Not thread-safe. */
public interface JoiningState {
    /**
     * The most open developments of a track and kind: far more than any negotiation has in its
     * window; a flood costs the oldest their future.
     */
    int MOST_OPEN = 1_000;

    /** The latest own time of a track's reports; empty before the first. */
    Optional<Instant> time(String track);

    /** Moves a track's time on. */
    void time(String track, Instant time);

    /** The open developments of a track and kind. */
    List<OpenDevelopment> of(String track, Kind kind);

    /** Remembers a development's last revision; forgets the oldest over {@link #MOST_OPEN}. */
    void put(OpenDevelopment open);

    /** Forgets those of a track that nothing can join any more at a time. */
    void expire(String track, Instant now);
}
