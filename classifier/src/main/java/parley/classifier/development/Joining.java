package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Development;
import parley.contract.record.Match;
import parley.contract.record.Stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which development a report belongs to and what becomes of it.
 *
 * <p>A report joins the development that it already belongs to; else the one at its stage whose
 * reports are within 72 hours; else, as a later stage, the newest open one; else, as a late report
 * of an earlier stage, the one whose reports are within 72 hours; else it opens a new one.
 */
public final class Joining {
    private static final Comparator<OpenDevelopment> OLDEST_FIRST =
            Comparator.comparing(OpenDevelopment::lastReport)
                    .thenComparing(open -> open.development().id());

    private Joining() {}

    /** An article's own time: its publication, never after it was first seen. */
    public static Instant ownTime(Article article) {
        return article.ownTime();
    }

    /** Whether nothing can join a development any more at a track's time. */
    public static boolean expired(OpenDevelopment open, Instant trackTime) {
        Duration kept = Ladder.window(open.development().kind()).plus(Ladder.SAME_STAGE);
        return open.lastReport().plus(kept).isBefore(trackTime);
    }

    /**
     * Moves the track of a match on to the time of its article, and forgets what that closes.
     *
     * @return the track's time before, for {@link #join}
     */
    public static Instant advance(JoiningState state, Match match) {
        Instant own = ownTime(match.article());
        Instant before = state.time(match.track()).orElse(own);
        Instant now = own.isAfter(before) ? own : before;
        state.expire(match.track(), now);
        state.time(match.track(), now);
        return before;
    }

    /**
     * Takes a match.
     *
     * @param candidates the open developments of the match's track and kind
     * @param trackTime the latest own time of the track's reports before this one
     * @param trackNames what the track is called, by ISO 639-1 code
     * @return the next revision of the one it joins or the first of the one it opens; empty if it
     *     changes nothing: no alert, or a report that is there already
     */
    public static Optional<OpenDevelopment> join(
            Collection<OpenDevelopment> candidates,
            Instant trackTime,
            Match match,
            Map<String, String> trackNames) {
        if (match.band() != Band.ALERT) {
            return Optional.empty();
        }
        var report = new Report(match, trackNames, neverNews(match, trackTime));
        OpenDevelopment joined = choose(candidates, match);
        return joined == null
                ? Optional.of(Revisions.first(report))
                : Revisions.next(joined, report);
    }

    private static boolean neverNews(Match match, Instant trackTime) {
        Instant oldest = trackTime.minus(Ladder.window(match.kind()));
        return match.article().backlog() || ownTime(match.article()).isBefore(oldest);
    }

    private static @Nullable OpenDevelopment choose(
            Collection<OpenDevelopment> candidates, Match match) {
        Instant at = ownTime(match.article());
        String article = match.article().id();
        Optional<OpenDevelopment> own =
                candidates.stream()
                        .filter(open -> open.articles().containsKey(article))
                        .max(OLDEST_FIRST);
        return own.or(() -> newest(candidates, match, Ladder.Step.SAME, Ladder.SAME_STAGE, at))
                .or(
                        () ->
                                newest(
                                        candidates,
                                        match,
                                        Ladder.Step.LATER,
                                        Ladder.window(match.kind()),
                                        at))
                .or(() -> newest(candidates, match, Ladder.Step.EARLIER, Ladder.SAME_STAGE, at))
                .orElse(null);
    }

    private static Optional<OpenDevelopment> newest(
            Collection<OpenDevelopment> candidates,
            Match match,
            Ladder.Step step,
            Duration after,
            Instant at) {
        return candidates.stream()
                .filter(open -> Ladder.step(stage(open), match.stage()) == step)
                .filter(open -> !at.isAfter(open.lastReport().plus(after)))
                .filter(open -> !at.isBefore(open.firstReport().minus(Ladder.SAME_STAGE)))
                .max(OLDEST_FIRST);
    }

    private static Stage stage(OpenDevelopment open) {
        Development development = open.development();
        return development.stage();
    }
}
