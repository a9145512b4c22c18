package parley.app.feeds;

import org.jspecify.annotations.Nullable;

import parley.contract.record.EntryMark;
import parley.contract.record.FeedState;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.FetchFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a feed is.
 *
 * @param lastSuccess when it was last read; empty if it never was
 * @param nextPoll empty before the first poll
 * @param failures in a row, up to now
 * @param problem the code of the reason of the last failure; empty if the last poll did not fail
 * @param articlesADay roughly; empty while it is not known long enough
 */
public record FeedHealth(
        Feed feed,
        Health health,
        Optional<Instant> lastSuccess,
        Optional<Instant> nextPoll,
        int failures,
        Optional<String> problem,
        Optional<Double> articlesADay) {
    /** In one word. */
    public enum Health {
        /** The last poll found the feed. */
        WELL("well"),
        /** The last poll found no feed. */
        FAILING("failing"),
        /** Its server says that it is gone for good: it is asked again once a week. */
        GONE("gone"),
        /** No instance has polled it yet. */
        NEVER_POLLED("never polled");

        private final String code;

        Health(String code) {
            this.code = code;
        }

        /** How it is written. */
        public String code() {
            return code;
        }
    }

    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final double DAY_SECONDS = 24.0 * 60 * 60;

    /**
     * What is known of a feed.
     *
     * @param state as {@code talks.feeds} holds it; null if it holds none
     */
    public static FeedHealth of(Feed feed, @Nullable FeedState state, Instant now) {
        if (state == null) {
            return new FeedHealth(
                    feed,
                    Health.NEVER_POLLED,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty());
        }
        return new FeedHealth(
                feed,
                health(state),
                Optional.ofNullable(state.read()),
                Optional.of(state.nextPoll()),
                state.failures(),
                Optional.ofNullable(state.problem()),
                articlesADay(state, now));
    }

    private static Health health(FeedState state) {
        if (state.failures() == 0) {
            return Health.WELL;
        }
        return FetchFailure.GONE.code().equals(state.problem()) ? Health.GONE : Health.FAILING;
    }

    /** Failing, more than once, and without success for a day or ever. */
    public boolean failsForLong(Instant now) {
        boolean fails = health == Health.GONE || failures > 1;
        return fails && lastSuccess.map(at -> at.isBefore(now.minus(LONG))).orElse(true);
    }

    /**
     * Entries that left the feed within the week that they are remembered: as many came. Of a feed
     * that is known for less than a day, or that nothing ever leaves, the usual time between two.
     */
    private static Optional<Double> articlesADay(FeedState state, Instant now) {
        Instant first = state.firstRead();
        if (first == null) {
            return Optional.empty();
        }
        Instant shown =
                state.entries().values().stream()
                        .map(EntryMark::shown)
                        .max(Comparator.naturalOrder())
                        .orElse(first);
        long left =
                state.entries().values().stream()
                        .filter(mark -> mark.shown().isBefore(shown))
                        .count();
        Duration known = Duration.between(first, now);
        if (left > 0 && known.compareTo(LONG) >= 0) {
            Duration window = known.compareTo(WEEK) < 0 ? known : WEEK;
            return Optional.of(rounded(left * DAY_SECONDS / window.toSeconds()));
        }
        if (state.newsGap() == 0 || state.moved() == null) {
            return known.compareTo(LONG) < 0 ? Optional.empty() : Optional.of(0.0);
        }
        long quiet = Duration.between(state.moved(), now).toSeconds();
        return Optional.of(rounded(DAY_SECONDS / Math.max(state.newsGap(), quiet)));
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10) / 10.0;
    }
}
