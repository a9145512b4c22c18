package parley.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class SaidWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "exchange agreed: at least 1,000 people, 6,000 bodies each; at least 1,000 people"
                        + " each",
                "exchange agreed: at least 1,000 people, 6,000 bodies each; 6,000 bodies each",
                "exchange agreed: 390 prisoners; about 390 prisoners",
                "exchange agreed: 390–1,000 prisoners; 1,000 prisoners",
                "exchange agreed: 2 groups of 500 prisoners; 2 groups of 500 prisoners",
                "exchange agreed: 1–21 bodies; 1 body",
                "round held (Istanbul, 2 June); Istanbul",
                "round held (Istanbul, 6–7 June); 7 June",
                "Обмін: 300 полонених; 300 полонені",
                "Раунд у Стамбулі; Стамбул",
                "Обмен: 12 000 пленных; 12 000 пленных"
            })
    void passOverWhatTheHeadlineHas(String headline, String fact) {
        assertThat(has(headline, fact)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "exchange agreed: 390 prisoners; 390 prisoners each",
                "exchange agreed: 300 prisoners, 200 civilians; 200 prisoners",
                "exchange agreed (16 June); 6 June",
                "exchange agreed: 6 bodies (2 June); 6 June",
                "exchange agreed: 1,000 prisoners; 100 prisoners",
                "exchange agreed: 100 prisoners; 1,000 prisoners",
                "exchange agreed; Istanbul",
                "round of talks held; 2 June",
                "round held (Iran); Iraq",
                "Обмін: 300 полонених; 300 цивільних"
            })
    void keepWhatItHasNot(String headline, String fact) {
        assertThat(has(headline, fact)).isFalse();
    }

    private static boolean has(String headline, String fact) {
        var alike = Map.of("about", "", "at", "", "least", "", "body", "bodies");
        return new SaidWords(headline, alike).has(fact);
    }
}
