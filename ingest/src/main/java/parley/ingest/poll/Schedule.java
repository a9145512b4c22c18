package parley.ingest.poll;

import parley.contract.record.FeedHints;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to poll next. {@code docs/decisions/010-next-poll.md} says why it is so. Thread-safe if the
 * source of chance is.
 */
final class Schedule {
    /** A quiet feed is polled this much slower than it may be. */
    private static final int SLOWEST = 6;

    private static final Duration LONGEST_SLOWED = Duration.ofHours(24);
    private static final Duration LONGEST_AFTER_FAILURES = Duration.ofHours(6);
    private static final Duration GONE = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 10;
    private static final double JITTER = 0.1;

    private final RandomGenerator random;
    private final Duration longestHint;

    /**
     * A schedule.
     *
     * @param longestHint the most that a publisher's word can put the next poll off
     */
    Schedule(RandomGenerator random, Duration longestHint) {
        this.random = random;
        this.longestHint = longestHint;
    }

    /**
     * What is known after a poll that found the document, changed or not.
     *
     * @param interval the shortest time between two polls, as configured
     * @param fresh how long the server says that the document will not change
     * @param apart whether this poll came at the same time as many others, from which the next is
     *     to be moved away: a first one, or one that was overdue
     */
    record Success(
            Duration interval,
            Pace pace,
            FeedHints hints,
            Optional<Duration> fresh,
            boolean apart) {}

    Instant after(Success success, Instant now) {
        Duration interval = success.interval();
        Duration expected = success.pace().expected(now).dividedBy(2);
        Duration wait = max(interval, min(expected, slowest(interval)));
        wait = max(wait, hint(Duration.ofSeconds(success.hints().timeToLive())));
        wait = max(wait, hint(success.fresh().orElse(Duration.ZERO)));
        Duration announced = Duration.ofSeconds(success.hints().updateInterval());
        // What was seen is worth more than what is announced: most software announces a default.
        boolean seen = success.pace().gap().isPresent();
        wait = max(wait, hint(seen ? min(announced, expected) : announced));
        Duration spread = success.apart() ? interval : scaled(wait, JITTER);
        Instant next = now.plus(wait).plus(scaled(spread, random.nextDouble()));
        return afterSkipped(next, success, now);
    }

    /**
     * After a failure.
     *
     * @param failures in a row, this one included
     * @param asked how long the server asked to wait
     */
    Instant afterFailure(Instant now, Duration interval, int failures, Optional<Duration> asked) {
        Duration doubled = interval.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = min(doubled, max(LONGEST_AFTER_FAILURES, interval));
        Duration wait = max(bounded, hint(asked.orElse(Duration.ZERO)));
        return now.plus(wait).plus(scaled(wait, JITTER * random.nextDouble()));
    }

    /** After "gone": only to see whether it was a mistake. */
    Instant afterGone(Instant now, Duration interval) {
        Duration wait = max(GONE, interval);
        return now.plus(wait).plus(scaled(wait, JITTER * random.nextDouble()));
    }

    private Instant afterSkipped(Instant next, Success success, Instant now) {
        FeedHints hints = success.hints();
        Instant latest = now.plus(max(longestHint, success.interval()));
        ZonedDateTime at = next.atZone(ZoneOffset.UTC);
        boolean moved = false;
        while (skipped(at, hints) && !at.toInstant().isAfter(latest)) {
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            moved = true;
        }
        if (!moved) {
            return next;
        }
        if (at.toInstant().isAfter(latest)) {
            return next.isAfter(latest) ? next : latest;
        }
        // Not on the hour, when all others of the same hours come.
        Duration spread = min(success.interval(), Duration.ofMinutes(30));
        return at.toInstant().plus(scaled(spread, random.nextDouble()));
    }

    private static boolean skipped(ZonedDateTime at, FeedHints hints) {
        return hints.skipHours().contains(at.getHour())
                || hints.skipDays().contains(at.getDayOfWeek().getValue());
    }

    private static Duration slowest(Duration interval) {
        return min(interval.multipliedBy(SLOWEST), max(interval, LONGEST_SLOWED));
    }

    private Duration hint(Duration asked) {
        return min(asked, longestHint);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
