package parley.ingest.fetch;

import okhttp3.Headers;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What an answer's header fields say about the next request. Dates are compared with the answer's
 * own {@code Date}, so that a server whose clock is wrong is still understood.
 */
final class ServerTerms {
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final Headers headers;
    private final Instant answered;

    ServerTerms(Headers headers, Instant now) {
        this.headers = headers;
        this.answered = value("Date").flatMap(HttpDate::parse).orElse(now);
    }

    /**
     * How long the answer stays fresh (RFC 9111, section 4.2): {@code max-age} less the age that it
     * has already, else {@code Expires}; empty if neither says anything usable or caching is
     * forbidden.
     */
    Optional<Duration> fresh() {
        Optional<String> control =
                value("Cache-Control").map(text -> text.toLowerCase(Locale.ROOT));
        if (control.isPresent()) {
            for (String directive : control.get().split(",", -1)) {
                String[] parts = directive.strip().split("=", 2);
                if (parts[0].equals("no-cache") || parts[0].equals("no-store")) {
                    return Optional.empty();
                }
            }
            for (String directive : control.get().split(",", -1)) {
                String[] parts = directive.strip().split("=", 2);
                if (parts[0].equals("max-age") && parts.length == 2) {
                    return seconds(parts[1].replace("\"", "")).map(age -> age.minus(age()));
                }
            }
        }
        return value("Expires").flatMap(HttpDate::parse).map(this::fromAnswer);
    }

    /** How long {@code Retry-After} asks to wait, given in seconds or as a date. */
    Optional<Duration> retryAfter() {
        Optional<String> text = value("Retry-After");
        Optional<Duration> seconds = text.flatMap(ServerTerms::seconds);
        return seconds.isPresent()
                ? seconds
                : text.flatMap(HttpDate::parse).map(this::fromAnswer).map(ServerTerms::atLeastNone);
    }

    private Duration age() {
        return value("Age").flatMap(ServerTerms::seconds).orElse(Duration.ZERO);
    }

    private Duration fromAnswer(Instant date) {
        return Duration.between(answered, date);
    }

    private static Duration atLeastNone(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /** Seconds without sign; more than anybody can mean are cut. */
    private static Optional<Duration> seconds(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return digits.length() > 9
                ? Optional.of(LONGEST)
                : Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private Optional<String> value(String name) {
        // Several fields of one name count as one list (RFC 9110, section 5.3).
        var values = headers.values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
