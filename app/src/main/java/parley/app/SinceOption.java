package parley.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The option that says how far to look back. */
final class SinceOption {
    /** Reads {@code 30m}, {@code 24h} and {@code 7d}. */
    static final class Reader implements ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6})([mhd])");

        @Override
        public Duration convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "expected a time such as 30m, 24h or 7d, found '" + text + "'");
            }
            long number = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }

    @Option(
            names = "--since",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = Reader.class,
            description = "How far to look back: 30m, 24h, 7d; ${DEFAULT-VALUE} unless given.")
    private Duration since = Duration.ofHours(24);

    Instant begin() {
        return InstantSource.system().instant().minus(since);
    }
}
