package parley.ingest.fetch;

import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates in the three layouts that RFC 9110, section 5.6.7, obliges a reader to accept. */
final class HttpDate {
    private static final List<DateTimeFormatter> LAYOUTS =
            List.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern("EEEE, dd-MMM-")
                            // "a two-digit year more than 50 years in the future is in the past"
                            .appendValueReduced(YEAR, 2, 2, 1980)
                            .appendPattern(" HH:mm:ss 'GMT'")
                            .toFormatter(Locale.ENGLISH)
                            .withZone(ZoneOffset.UTC),
                    DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                            .withZone(ZoneOffset.UTC));

    private HttpDate() {}

    /** The instant; empty if the text is no date of HTTP. */
    static Optional<Instant> parse(String text) {
        for (DateTimeFormatter layout : LAYOUTS) {
            try {
                return Optional.of(layout.parse(text.strip(), Instant::from));
            } catch (DateTimeException e) {
                // The next layout may fit.
            }
        }
        return Optional.empty();
    }
}
