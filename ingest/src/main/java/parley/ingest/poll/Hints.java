package parley.ingest.poll;

import parley.contract.record.FeedHints;
import parley.ingest.document.PublishingSchedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;

/** A publisher's schedule as it is remembered: the next "not modified" will not repeat it. */
final class Hints {
    private static final Duration LONGEST = Duration.ofDays(366);

    private Hints() {}

    static FeedHints of(PublishingSchedule schedule) {
        return new FeedHints(
                seconds(schedule.ttl()),
                seconds(schedule.updateEvery()),
                schedule.skipHours().stream().sorted().toList(),
                schedule.skipDays().stream().map(DayOfWeek::getValue).sorted().toList());
    }

    private static int seconds(Optional<Duration> duration) {
        return duration.map(d -> d.compareTo(LONGEST) < 0 ? d : LONGEST)
                .map(Duration::toSeconds)
                .map(Math::toIntExact)
                .orElse(0);
    }
}
