package parley.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static boolean stands(Language language, String pattern, String word) {
        var builder = new Vocabulary.Builder(language);
        builder.idsFor(
                WordPattern.parse(pattern, WordPattern.Mode.STEM).orElseThrow().words().getFirst());
        return builder.build().idsOf(word).length > 0;
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,prisoner,prisoners,true",
        "ENGLISH,prisoner,prison,false",
        "ENGLISH,negotiation,negotiations,true",
        "ENGLISH,=talks,talks,true",
        "ENGLISH,=talks,talk,false",
        "RUSSIAN,переговоры,переговорам,true",
        "RUSSIAN,обмен,обмена,true",
        "RUSSIAN,обмен,обманул,false",
        "RUSSIAN,обмен*,обменялись,true",
        "UKRAINIAN,переговори,переговорів,true",
        "UKRAINIAN,обмін,обміну,true",
        "UKRAINIAN,полонений,полоненими,true",
        "UKRAINIAN,Стамбул,стамбулі,true",
        "UKRAINIAN,обмін*,обмінялися,true",
        "UKRAINIAN,обмін*,обман,false"
    })
    void knowsInflectedForms(Language language, String pattern, String word, boolean stands) {
        assertThat(stands(language, pattern, word)).isEqualTo(stands);
    }

    @Test
    void refusesBeginningsThatSayNothing() {
        assertThat(WordPattern.parse("об*", WordPattern.Mode.STEM)).isEmpty();
        assertThat(WordPattern.parse(" — ", WordPattern.Mode.STEM)).isEmpty();
    }

    @Test
    void remembersABoundedNumberOfWords() {
        var cache = new WordCache(100);

        for (int i = 0; i < 10_000; i++) {
            cache.get("word" + i, _ -> new int[0]);
        }

        assertThat(cache.size()).isLessThanOrEqualTo(100);
    }
}
