package parley.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageGuessTest {
    @Test
    void tellsTheLanguagesByTheirLetters() {
        assertThat(LanguageGuess.of("Talks in Istanbul have ended")).contains(Language.ENGLISH);
        assertThat(LanguageGuess.of("Переговори відбулися")).contains(Language.UKRAINIAN);
        assertThat(LanguageGuess.of("Переговоры состоялись")).contains(Language.RUSSIAN);
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
}
