package parley.ingest.document;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * When a publisher wants its feed to be asked for.
 *
 * @param ttl how long the document may be kept without asking again (RSS {@code ttl})
 * @param skipHours hours of the day in UTC, 0 to 23, in which nothing is published
 * @param skipDays days, in UTC, on which nothing is published
 * @param updateEvery how often the feed is updated, by {@code sy:updatePeriod} divided by {@code
 *     sy:updateFrequency}
 */
public record PublishingSchedule(
        Optional<Duration> ttl,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        Optional<Duration> updateEvery) {
    /** The publisher says nothing. */
    public static final PublishingSchedule UNSAID =
            new PublishingSchedule(Optional.empty(), Set.of(), Set.of(), Optional.empty());
}
