package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.contract.record.Extract;

class ExtractsTest {
    private static final String GOOD =
            "The two delegations left the palace after less than an hour and a half of talks.";

    private static @Nullable String of(String summary) {
        Extract extract = Extracts.of(Articles.of("en", "Title", summary));
        return extract == null ? null : extract.text();
    }

    @Test
    void takesOneSentenceOrTwoThatFit() {
        assertThat(of(GOOD)).isEqualTo(GOOD);
        assertThat(of(GOOD + " No date was set.")).isEqualTo(GOOD + " No date was set.");
        assertThat(of(GOOD + " " + "Long ".repeat(60) + "end.")).isEqualTo(GOOD);
    }

    @Test
    void skipsWhatIsTooShortAndStopsAfterThree() {
        assertThat(of("It is over. " + GOOD)).isEqualTo(GOOD);
        assertThat(of("One. Two. Three. " + GOOD)).isNull();
    }

    @Test
    void takesNoHalfQuotationAndNoCaption() {
        assertThat(
                        of(
                                "He said: “We have agreed on everything that was on the table"
                                        + " today. We go home.”"))
                .isNull();
        assertThat(of("Photo: the delegations before the palace on the day of the second round."))
                .isNull();
        assertThat(
                        of(
                                "„Ми домовилися про обмін усіх тяжкохворих і поранених полонених“,"
                                        + " – сказав він."))
                .isNotNull();
    }
}
