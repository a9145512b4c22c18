package parley.ingest.poll;

import org.jspecify.annotations.Nullable;

import parley.contract.record.FeedState;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a feed moves, as far as polls have seen.
 *
 * @param gap between new entries, smoothed; empty until one was seen after the first poll
 * @param moved when something new was last seen
 */
record Pace(Optional<Duration> gap, Instant moved) {
    /** The weight of the newest gap: about the last six count. */
    private static final double NEWEST = 0.3;

    private static final Duration LONGEST = Duration.ofDays(365);

    /** As remembered; of a feed that was never read, as if it had moved just now. */
    static Pace of(@Nullable FeedState known, Instant now) {
        if (known == null || known.moved() == null) {
            return new Pace(Optional.empty(), now);
        }
        int seconds = known.newsGap();
        return new Pace(
                seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)),
                known.moved());
    }

    /** After a poll that showed so many new entries; they count as evenly spread. */
    Pace movedBy(int entries, Instant now) {
        double sample = (double) Duration.between(moved, now).toMillis() / entries;
        double smoothed =
                gap.map(old -> NEWEST * sample + (1 - NEWEST) * old.toMillis()).orElse(sample);
        // Never less than a second: 0 stands for "unknown" in the record.
        long millis = Math.clamp((long) smoothed, 1000, LONGEST.toMillis());
        return new Pace(Optional.of(Duration.ofMillis(millis)), now);
    }

    /** How long the next new entry is likely to take: a feed that has gone quiet counts as slow. */
    Duration expected(Instant now) {
        Duration quiet = Duration.between(moved, now);
        Duration usual = gap.orElse(Duration.ZERO);
        return usual.compareTo(quiet) > 0 ? usual : quiet;
    }

    int gapSeconds() {
        return gap.map(Duration::toSeconds).map(Math::toIntExact).orElse(0);
    }
}
