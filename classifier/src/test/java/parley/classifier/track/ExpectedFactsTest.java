package parley.classifier.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.EvidenceField;
import parley.contract.record.Facts;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.contract.record.RoundNumber;
import parley.contract.record.Venue;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class ExpectedFactsTest {
    private final Problems problems = new Problems();

    private ExpectedFacts read(String text) {
        YamlSection section = YamlSection.of("t.yaml", text, problems);
        ExpectedFacts facts = ExpectedFacts.read(section, true);
        section.done();
        return facts;
    }

    private static Facts facts() {
        LocalDate day = LocalDate.of(2025, 6, 2);
        return new Facts(
                List.of(count(1_000, 1_000), count(300, 350), count(500, null), count(0, 50)),
                List.of(new RoundNumber(3, words("third round"))),
                List.of(new Venue("IST", "TUR", false, words("Istanbul"))),
                List.of(
                        new Period(day, day, DatePrecision.DAY, words("today")),
                        new Period(day, day.plusDays(2), DatePrecision.DAY, words("June 2–4"))),
                List.of(),
                List.of(words("calls for a truce of 30 days")),
                List.of());
    }

    private static Count count(int from, Integer to) {
        return new Count(
                Counted.PRISONERS,
                from,
                to,
                false,
                false,
                null,
                false,
                null,
                null,
                null,
                words("prisoners"));
    }

    private static Passage words(String words) {
        return new Passage(EvidenceField.TITLE, 0, words.length(), words);
    }

    @Test
    void whatWasReadMeetsWhatIsExpectedInTheSameWriting() {
        ExpectedFacts expected =
                read(
                        """
                        published: 2025-06-02
                        facts:
                          prisoners: [1000, 300..350, 500+, ..50]
                          round: 3
                          venue: IST
                          date: [2025-06-02, 2025-06-02..2025-06-04]
                          bodies: none
                          terms: truce of 30 days
                        """);

        assertThat(problems.all()).isEmpty();
        assertThat(expected.unmet(facts())).isEmpty();
        assertThat(expected.time()).isEqualTo(Instant.parse("2025-06-02T12:00:00Z"));
    }

    @Test
    void whatIsMissingIsToldWithWhatWasReadInstead() {
        ExpectedFacts expected = read("facts: {round: 2, venue: none, bodies: 6000}");

        assertThat(expected.unmet(facts()))
                .containsExactlyInAnyOrder(
                        "bodies: expected 6000, read none",
                        "round: expected 2, read 3 (\"third round\")",
                        "venue: expected none, read IST (\"Istanbul\")");
        assertThat(expected.unmet(null)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    facts: {prisoners: many} | t.yaml:1:20: 'prisoners' must be a number such as 1000
                    facts: {round: 0}        | t.yaml:1:16: 'round' must be the number of a round
                    facts: {venue: Istanbul} | t.yaml:1:16: 'venue' must be the code of a place
                    facts: {date: tomorrow}  | t.yaml:1:15: 'date' must be a day or days such as
                    facts: {prisoner: 5}     | t.yaml:1:9: unknown key 'prisoner'; did you mean 'prisoners'
                    facts: 5                 | t.yaml:1:8: expected
                    facts: {date: 2025-06-02} | t.yaml:1:15: 'date' needs 'published
                    published: June          | t.yaml:1:12: 'published' must be a day
                    """)
    void aMistakeIsToldWithItsPlaceAndWhatWasExpected(String text, String problem) {
        read(text);

        assertThat(problems.all()).extracting(Object::toString).anyMatch(p -> p.contains(problem));
    }

    @Test
    void silenceHasNoFacts() {
        YamlSection section = YamlSection.of("t.yaml", "facts: {round: 2}", problems);
        ExpectedFacts.read(section, false);

        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly("t.yaml:1:8: 'facts' needs 'expect: match' or 'review'");
    }
}
