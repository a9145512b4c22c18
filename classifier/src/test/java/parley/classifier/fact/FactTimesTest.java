package parley.classifier.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.DatePrecision;
import parley.contract.record.Kind;
import parley.contract.record.Outlet;
import parley.contract.record.Period;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Days are those of the outlet's clock, at the article's own time. */
class FactTimesTest {
    private static final RuleFolder FOLDER = RuleFolder.read(Path.of("../rules"));
    private static final FactReaders READERS = FactReaders.of(FOLDER.tracks(), FOLDER.gazetteer());

    private static List<Period> periods(String country, String published, String title) {
        Instant at = Instant.parse(published);
        Article plain = Articles.of("a", "en", title, "", at, false);
        Outlet outlet = new Outlet("The Example", country, null, false, null);
        Article article =
                new Article(
                        plain.id(),
                        1,
                        plain.feed(),
                        outlet,
                        null,
                        null,
                        title,
                        null,
                        null,
                        false,
                        null,
                        List.of(),
                        "en",
                        at,
                        null,
                        at,
                        false);
        return READERS.read(article, "russia-ukraine", Kind.ROUND).periods();
    }

    @ParameterizedTest
    @CsvSource({
        // Half past eleven at night in London is the next day in Kyiv and the same in New York.
        "GB, 2025-06-02T22:30:00Z, 2025-06-02",
        "UA, 2025-06-02T22:30:00Z, 2025-06-03",
        "US, 2025-06-02T22:30:00Z, 2025-06-02",
        "ZZ, 2025-06-02T22:30:00Z, 2025-06-02",
        // Kyiv puts its clocks on by an hour at 01:00 UTC on 30 March 2025, and back on 26 October.
        "UA, 2025-03-29T21:30:00Z, 2025-03-29",
        "UA, 2025-03-29T22:30:00Z, 2025-03-30",
        "UA, 2025-03-30T21:30:00Z, 2025-03-31",
        "UA, 2025-10-25T21:30:00Z, 2025-10-26",
        "UA, 2025-10-26T21:30:00Z, 2025-10-26"
    })
    void todayIsTheDayWhereTheOutletIs(String country, String published, LocalDate today) {
        assertThat(periods(country, published, "Delegations meet today"))
                .extracting(Period::from)
                .containsExactly(today);
    }

    @Test
    void aYearOlderThanLastIsHistory() {
        assertThat(periods("UA", "2025-06-02T12:00:00Z", "Delegations met on June 2, 2022"))
                .isEmpty();
        assertThat(periods("UA", "2025-06-02T12:00:00Z", "Delegations met on June 2, 2025"))
                .extracting(Period::from, Period::precision)
                .containsExactly(tuple(LocalDate.of(2025, 6, 2), DatePrecision.DAY));
    }

    @Test
    void thePeriodOfWeekAndMonthIsTold() {
        assertThat(periods("UA", "2025-06-02T12:00:00Z", "Delegations will meet next week"))
                .extracting(Period::precision)
                .containsExactly(DatePrecision.WEEK);
        assertThat(periods("UA", "2025-06-02T12:00:00Z", "Delegations will meet next month"))
                .extracting(Period::from, Period::to, Period::precision)
                .containsExactly(
                        tuple(
                                LocalDate.of(2025, 7, 1),
                                LocalDate.of(2025, 7, 31),
                                DatePrecision.MONTH));
    }

    @Test
    void theDaysOfAYearsEndAreFound() {
        assertThat(periods("UA", "2025-12-30T12:00:00Z", "Delegations will meet on January 3"))
                .extracting(Period::from)
                .containsExactly(LocalDate.of(2026, 1, 3));
        assertThat(periods("UA", "2026-01-02T12:00:00Z", "Delegations met on December 30"))
                .extracting(Period::from)
                .containsExactly(LocalDate.of(2025, 12, 30));
        assertThat(periods("UA", "2025-06-02T12:00:00Z", "Delegations will meet on June 31"))
                .isEmpty();
        assertThat(periods("UA", "2025-06-02T12:00:00Z", "Delegations will meet on February 29"))
                .isEmpty();
    }
}
