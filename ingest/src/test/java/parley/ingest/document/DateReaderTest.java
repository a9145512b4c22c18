package parley.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class DateReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mon, 02 Jun 2025 14:05:00 +0300           | 2025-06-02T11:05:00Z
                    Mon, 2 Jun 2025 14:05:00 GMT              | 2025-06-02T14:05:00Z
                    Mon, 02 Jun 25 14:05 EST                  | 2025-06-02T19:05:00Z
                    Monday, 02-Jun-25 14:05:00 UT             | 2025-06-02T14:05:00Z
                    Mon Jun  2 14:05:00 2025                  | 2025-06-02T14:05:00Z
                    Mon Jun  2 14:05:00 MSK 2025              | 2025-06-02T11:05:00Z
                    02 Jun 2025 14:05:00 GMT+0300             | 2025-06-02T11:05:00Z
                    02 Jun 2025 14:05:00 GMT+3                | 2025-06-02T11:05:00Z
                    02 Jun 2025 14:05:00 +03:00               | 2025-06-02T11:05:00Z
                    02 Jun 2025 14:05:00 -0500 (EST)          | 2025-06-02T19:05:00Z
                    Mon, 02 Jun 2025 24:00:00 GMT             | 2025-06-03T00:00:00Z
                    Mon, 02 Jun 2025 23:59:60 GMT             | 2025-06-02T23:59:59Z
                    Mon,02 Jun 2025 14:05:00                  | 2025-06-02T14:05:00Z
                    Mon, 02 June 2025 2:05:00 PM PST          | 2025-06-02T22:05:00Z
                    Mon, 02 Jun 2025 02:05:00 PST             | 2025-06-02T10:05:00Z
                    2 Jun 2025 12:05 am GMT                   | 2025-06-02T00:05:00Z
                    Sept 2, 2025                              | 2025-09-02T00:00:00Z
                    June 2nd, 2025 14:05                      | 2025-06-02T14:05:00Z
                    2025-06-02T14:05:00Z                      | 2025-06-02T14:05:00Z
                    2025-06-02T14:05:00.123456789Z            | 2025-06-02T14:05:00.123456789Z
                    2025-06-02T14:05:00,5+03:00               | 2025-06-02T11:05:00.500Z
                    2025-06-02t14:05:00z                      | 2025-06-02T14:05:00Z
                    2025-06-02T14:05+0300                     | 2025-06-02T11:05:00Z
                    2025-06-02 14:05:00 +0300                 | 2025-06-02T11:05:00Z
                    2025-06-02 14:05:00 UTC                   | 2025-06-02T14:05:00Z
                    2025-06-02 14:05:00 Europe/Kyiv           | 2025-06-02T11:05:00Z
                    2025-06-02T14:05:00                       | 2025-06-02T14:05:00Z
                    2025-06-02                                | 2025-06-02T00:00:00Z
                    2025-06                                   | 2025-06-01T00:00:00Z
                    2025                                      | 2025-01-01T00:00:00Z
                    20250602                                  | 2025-06-02T00:00:00Z
                    20250602T140500Z                          | 2025-06-02T14:05:00Z
                    20250602T140500+0300                      | 2025-06-02T11:05:00Z
                    2025/06/02 14:05:00                       | 2025-06-02T14:05:00Z
                    02.06.2025 14:05                          | 2025-06-02T14:05:00Z
                    14:05 02.06.2025                          | 2025-06-02T14:05:00Z
                    06/02/2025 14:05:00                       | 2025-06-02T14:05:00Z
                    23/06/2025                                | 2025-06-23T00:00:00Z
                    2 червня 2025, 14:05                      | 2025-06-02T14:05:00Z
                    Пн, 02 чер 2025 14:05:00 +0300            | 2025-06-02T11:05:00Z
                    2 июня 2025 г. 14:05 МСК                  | 2025-06-02T11:05:00Z
                    Пн, 02 июн 2025 14:05:00 +0300            | 2025-06-02T11:05:00Z
                    12 мая 2025 14:05                         | 2025-05-12T14:05:00Z
                    lun., 02 juin 2025 14:05:00 +0200         | 2025-06-02T12:05:00Z
                    mar., 3 juin 2025 14:05:00 +0200          | 2025-06-03T12:05:00Z
                    Mo, 02 Mär 2025 14:05:00 +0100            | 2025-03-02T13:05:00Z
                    2 de junio de 2025 14:05                  | 2025-06-02T14:05:00Z
                    1748873100                                | 2025-06-02T14:05:00Z
                    1748873100000                             | 2025-06-02T14:05:00Z
                    Thu, 01 Jan 1970 00:00:00 GMT             | 1970-01-01T00:00:00Z
                    """)
    void readsTheDatesThatFeedsWrite(String text, Instant instant) {
        assertThat(new DateReader().read(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "Mon, 32 Jun 2025", "99:99", "Feb 30, 2025", "0000-00-00"})
    void saysThatItCannotReadTheRest(String text) {
        var dates = new DateReader();

        assertThat(dates.read(text)).isEmpty();
        assertThat(dates.failed()).isTrue();
    }

    @Test
    void doesNotTryTextsThatAreTooLongForADate() {
        assertThat(new DateReader().read("Mon, 02 Jun 2025 ".repeat(100_000))).isEmpty();
    }
}
