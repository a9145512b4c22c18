package parley.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7;7",
                "909;909",
                "1,000;1000",
                "1.200;1200",
                "6\u00a0060;6060",
                "1\u202f000;1000"
            })
    void readsDigitsInGroups(String form, long number) {
        assertThat(WholeNumber.of(form)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "prisoner", "7.5", "1,00", "1234,567", "12a", "1,0000", "9999999999"})
    void takesNothingElseForANumber(String form) {
        assertThat(WholeNumber.of(form)).isEqualTo(WholeNumber.NONE);
    }
}
