package parley.notifier.subscription;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;

/**
 * Alerts are gathered and told in one message at an hour, in the zone of the {@link Settings}.
 *
 * @param hour the hour of the day, 0 to 23
 * @param day the day of the week; null for every day
 */
public record DigestPlan(int hour, @Nullable DayOfWeek day) {
    /**
     * Checks the record.
     *
     * @throws IllegalArgumentException if there is no such hour
     */
    public DigestPlan {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour is " + hour + ", not within 0 and 23");
        }
    }
}
