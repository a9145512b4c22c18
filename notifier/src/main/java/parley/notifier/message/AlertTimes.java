package parley.notifier.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How times are written for people: always with their zone. Thread-safe. */
public final class AlertTimes {
    private AlertTimes() {}

    /** Such as {@code 2 June 2025, 14:05 UTC}. */
    static String full(Instant time, String language) {
        return DateTimeFormatter.ofPattern(
                        "d MMMM uuuu, HH:mm 'UTC'", AlertWords.in(language).locale())
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    /**
     * A day above what came on it, such as {@code Monday, 2 June 2025 (UTC)}.
     *
     * @param language ISO 639-1 code of the reader's language
     */
    public static String heading(LocalDate day, String language) {
        String text =
                DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", AlertWords.in(language).locale())
                        .format(day);
        return text.substring(0, 1).toUpperCase(AlertWords.in(language).locale())
                + text.substring(1)
                + " (UTC)";
    }

    /** Such as {@code 2 June}. */
    static String day(LocalDate date, String language) {
        return DateTimeFormatter.ofPattern("d MMMM", AlertWords.in(language).locale()).format(date);
    }

    /** Such as {@code 2 June} or {@code 2–4 June}. */
    static String days(LocalDate from, LocalDate to, String language) {
        if (from.equals(to)) {
            return day(to, language);
        }
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        String first = sameMonth ? Integer.toString(from.getDayOfMonth()) : day(from, language);
        return first + "–" + day(to, language);
    }
}
