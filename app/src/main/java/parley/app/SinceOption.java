package parley.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The option that says how far to look back. */
final class SinceOption {
    /** Reads {@code 30m}, {@code 24h} and {@code 7d} before now, and times by ISO 8601. */
    static final class Reader implements ITypeConverter<Instant> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6})([mhd])");

        @Override
        public Instant convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return instant(text);
            }
            long number = Long.parseLong(matcher.group(1));
            Duration back =
                    switch (matcher.group(2)) {
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    };
            return InstantSource.system().instant().minus(back);
        }

        private static Instant instant(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException _) {
                throw new TypeConversionException(
                        "expected a time such as 30m, 24h, 7d or 2026-11-30T12:00:00Z, found '"
                                + text
                                + "'");
            }
        }
    }

    @Option(
            names = "--since",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = Reader.class,
            description =
                    "How far to look back: 30m, 24h, 7d, or a time such as 2026-11-30T12:00:00Z;"
                            + " ${DEFAULT-VALUE} unless given.")
    private Instant begin = Instant.EPOCH;

    Instant begin() {
        return begin;
    }
}
