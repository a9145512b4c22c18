package parley.notifier.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times are written for people: always with their zone. */
final class AlertTimes {
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private AlertTimes() {}

    /** Such as {@code 2 June 2025, 14:05 UTC}. */
    static String full(Instant time) {
        return FULL.format(time);
    }
}
