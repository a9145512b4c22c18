package parley.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class LanguageGuessTest {
    @Test
    void tellsTheLanguagesByTheirLetters() {
        assertThat(LanguageGuess.of("Talks in Istanbul have ended")).contains("en");
        assertThat(LanguageGuess.of("Переговори відбулися")).contains("uk");
        assertThat(LanguageGuess.of("Переговоры состоялись")).contains("ru");
    }

    @Test
    void answersOtherForLanguagesWithoutRules() {
        assertThat(
                        LanguageGuess.of(
                                "Преговорите във Варна бяха отложени, съобщи външният министър"))
                .isEmpty();
        assertThat(LanguageGuess.of("Преговори су завршени, каже њихов министар")).isEmpty();
        assertThat(LanguageGuess.of("Перамовы скончыліся ў Мінску")).isEmpty();
        assertThat(
                        LanguageGuess.of(
                                "Les pourparlers entre les deux pays reprendront lundi prochain"
                                        + " chez eux"))
                .isEmpty();
        assertThat(LanguageGuess.of("1000 : 1000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    uk-UA   | Перемовини завершено, сторони домовилися          | uk
                    ua      | Перемовини завершено                              | uk
                    ru      | Перемовини завершено, сторони домовилися їхати     | uk
                    uk      | Переговоры завершены, стороны выехали              | ru
                    en      | Переговоры завершены, стороны выехали              | ru
                    uk      | The talks have ended and both sides left           | en
                    bg      | Преговорите във Варна бяха отложени                | bg
                    sr      | Pregovori su završeni, kaže ministar               | sr
                    fr      | Les pourparlers reprendront lundi prochain         | fr
                    en-GB   | BBC                                                | en
                    ar      | Reuters: Gaza talks in Doha                        | ar
                    nonsense| The talks have ended and both sides left           | en
                    """)
    void believesADeclaredLanguageUnlessTheLettersRefuteIt(
            String declared, String text, String language) {
        assertThat(LanguageGuess.checked(Optional.of(declared), text)).contains(language);
    }

    @Test
    void hasNoWordForALanguageThatTheLettersRefuteAndNobodyKnows() {
        String bulgarian = "Преговорите във Варна бяха отложени, съобщи външният министър";

        assertThat(LanguageGuess.checked(Optional.of("en"), bulgarian)).isEmpty();
    }
}
