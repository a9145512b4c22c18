package parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class ServerTermsTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 02 Jun 2025 15:00:00 GMT",
                "Monday, 02-Jun-25 15:00:00 GMT",
                "Mon Jun  2 15:00:00 2025",
                "Mon, 2 Jun 2025 15:00:00 GMT",
                "3600",
                " 3600 "
            })
    void readsWhenToComeAgainInEveryLayoutOfHttp(String text) {
        assertThat(terms("Retry-After", text.strip()).retryAfter()).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "Mon, 99 Jun 2025 15:00:00 GMT", ""})
    void takesNonsenseForSilence(String text) {
        assertThat(terms("Retry-After", text).retryAfter()).isEmpty();
        assertThat(terms("Expires", text).fresh()).isEmpty();
    }

    @Test
    void waitsNotAtAllForADateThatIsPast() {
        assertThat(terms("Retry-After", "Mon, 02 Jun 2025 13:00:00 GMT").retryAfter())
                .contains(Duration.ZERO);
    }

    @Test
    void comparesDatesWithTheServersOwnClock() {
        assertThat(
                        terms(
                                        "Date",
                                        "Fri, 02 Jun 2000 14:00:00 GMT",
                                        "Expires",
                                        "Fri, 02 Jun 2000 14:30:00 GMT")
                                .fresh())
                .contains(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public, max-age=900|900",
                "MAX-AGE=\"900\"|900",
                "max-age=99999999999999999999|315360000",
                "max-age=900, no-cache|",
                "no-store|",
                "private|"
            })
    void readsHowLongADocumentStaysFresh(String control, Long seconds) {
        assertThat(terms("Cache-Control", control).fresh().map(Duration::toSeconds).orElse(null))
                .isEqualTo(seconds);
    }

    @Test
    void prefersMaxAgeLessTheAgeThatTheAnswerHas() {
        var terms =
                terms(
                        "Cache-Control",
                        "max-age=900",
                        "Age",
                        "600",
                        "Expires",
                        "Mon, 02 Jun 2025 20:00:00 GMT");

        assertThat(terms.fresh()).contains(Duration.ofMinutes(5));
    }

    private static ServerTerms terms(String... namesAndValues) {
        return new ServerTerms(Headers.of(namesAndValues), NOW);
    }
}
