package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import parley.contract.record.FeedHints;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class ScheduleTest {
    /** A Monday, 14:00. */
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final Pace BUSY = new Pace(Optional.of(Duration.ofMinutes(2)), NOW);
    private static final Pace UNKNOWN = new Pace(Optional.empty(), NOW);

    private final Schedule schedule = new Schedule(new Random(7), Duration.ofHours(24));

    @RepeatedTest(20)
    void pollsBusyFeedsAsOftenAsConfiguredAndNoOftener() {
        assertThat(waitFor(BUSY, FeedHints.NONE, Optional.empty()))
                .isBetween(INTERVAL, Duration.ofMinutes(11));
    }

    @Test
    void slowsDownForQuietFeedsUpToACap() {
        Pace hourly = new Pace(Optional.of(Duration.ofHours(1)), NOW);
        Pace silent = new Pace(Optional.of(INTERVAL), NOW.minus(Duration.ofDays(30)));

        assertThat(waitFor(hourly, FeedHints.NONE, Optional.empty()))
                .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(33));
        assertThat(waitFor(silent, FeedHints.NONE, Optional.empty()))
                .isBetween(Duration.ofMinutes(60), Duration.ofMinutes(66));
    }

    @Test
    void waitsForTheLatestOfWhatPublishersAsk() {
        assertThat(waitFor(BUSY, ttl(Duration.ofHours(2)), Optional.of(Duration.ofHours(1))))
                .isBetween(Duration.ofHours(2), Duration.ofMinutes(132));
        assertThat(waitFor(BUSY, ttl(Duration.ofHours(1)), Optional.of(Duration.ofHours(3))))
                .isBetween(Duration.ofHours(3), Duration.ofMinutes(198));
    }

    @Test
    void believesPublishersUpToABound() {
        Optional<Duration> year = Optional.of(Duration.ofDays(365));

        assertThat(waitFor(BUSY, ttl(Duration.ofDays(30)), year))
                .isBetween(Duration.ofHours(24), Duration.ofMinutes(24 * 66));
    }

    @Test
    void takesAnExpiredDocumentForNoHint() {
        assertThat(waitFor(BUSY, FeedHints.NONE, Optional.of(Duration.ofHours(-5))))
                .isBetween(INTERVAL, Duration.ofMinutes(11));
    }

    @Test
    void believesAnAnnouncedUpdateIntervalUntilItHasSeenTheFeedMove() {
        var hourly = new FeedHints(0, 3600, List.of(), List.of());

        assertThat(waitFor(UNKNOWN, hourly, Optional.empty()))
                .isBetween(Duration.ofMinutes(60), Duration.ofMinutes(66));
        assertThat(waitFor(BUSY, hourly, Optional.empty()))
                .isBetween(INTERVAL, Duration.ofMinutes(11));
    }

    @RepeatedTest(20)
    void leavesSkippedHoursOut() {
        var afternoon = new FeedHints(0, 0, List.of(14, 15, 16), List.of());

        assertThat(next(BUSY, afternoon))
                .isBetween(
                        Instant.parse("2025-06-02T17:00:00Z"),
                        Instant.parse("2025-06-02T17:10:00Z"));
    }

    @Test
    void leavesSkippedDaysOutAsFarAsHintsCount() {
        var mondays = new FeedHints(0, 0, List.of(), List.of(1));
        var always = new FeedHints(0, 0, List.of(), List.of(1, 2, 3, 4, 5, 6, 7));

        assertThat(next(BUSY, mondays))
                .isBetween(
                        Instant.parse("2025-06-03T00:00:00Z"),
                        Instant.parse("2025-06-03T00:10:00Z"));
        assertThat(next(BUSY, always)).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void movesThoseApartThatWerePolledTogether() {
        long[] perMinute = new long[10];
        IntStream.range(0, 6000)
                .mapToObj(
                        i ->
                                schedule.after(
                                        new Schedule.Success(
                                                INTERVAL,
                                                UNKNOWN,
                                                FeedHints.NONE,
                                                Optional.empty(),
                                                true),
                                        NOW))
                .map(next -> Duration.between(NOW.plus(INTERVAL), next).toMinutes())
                .forEach(minute -> perMinute[minute.intValue()]++);

        assertThat(LongStream.of(perMinute).boxed())
                .as("seed 7")
                .allMatch(count -> count > 450 && count < 750);
    }

    @Test
    void waitsLongerWhileAFeedFailsUpToABound() {
        assertThat(afterFailures(1)).isBetween(INTERVAL, Duration.ofMinutes(11));
        assertThat(afterFailures(3)).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(44));
        assertThat(afterFailures(60)).isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
    }

    @Test
    void waitsAsLongAsTheServerAsksWithinBounds() {
        assertThat(schedule.afterFailure(NOW, INTERVAL, 1, Optional.of(Duration.ofHours(9))))
                .isBetween(NOW.plus(Duration.ofHours(9)), NOW.plus(Duration.ofMinutes(594)));
        assertThat(schedule.afterFailure(NOW, INTERVAL, 1, Optional.of(Duration.ofDays(900))))
                .isBetween(NOW.plus(Duration.ofHours(24)), NOW.plus(Duration.ofHours(27)));
    }

    @Test
    void asksRarelyForWhatIsGone() {
        assertThat(schedule.afterGone(NOW, INTERVAL))
                .isBetween(NOW.plus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(8)));
    }

    private Duration afterFailures(int failures) {
        return Duration.between(
                NOW, schedule.afterFailure(NOW, INTERVAL, failures, Optional.empty()));
    }

    private Duration waitFor(Pace pace, FeedHints hints, Optional<Duration> fresh) {
        return Duration.between(
                NOW,
                schedule.after(new Schedule.Success(INTERVAL, pace, hints, fresh, false), NOW));
    }

    private Instant next(Pace pace, FeedHints hints) {
        return schedule.after(
                new Schedule.Success(INTERVAL, pace, hints, Optional.empty(), false), NOW);
    }

    private static FeedHints ttl(Duration ttl) {
        return new FeedHints((int) ttl.toSeconds(), 0, List.of(), List.of());
    }
}
