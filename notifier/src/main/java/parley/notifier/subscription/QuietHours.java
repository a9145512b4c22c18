package parley.notifier.subscription;

import java.time.LocalTime;
import java.util.Objects;

/**
 * When a chat is left in peace, every day, in the zone of its {@link Settings}. It may go over
 * midnight; from and to alike means all day.
 *
 * @param from when it begins
 * @param to when it ends
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /**
     * Checks the record.
     *
     * @throws NullPointerException if a time is missing
     */
    public QuietHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Whether it covers this time of day; its first minute is covered, its end is not. */
    public boolean covers(LocalTime time) {
        if (from.equals(to)) {
            return true;
        }
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
