package parley.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SentencesTest {
    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void cutsAtTheEndsOfSentences() {
        assertThat(cut("They met. \"It is over.\" Is it?! Yes… Next\nLine"))
                .containsExactly("They met.", "\"It is over.\"", "Is it?!", "Yes…", "Next", "Line");
    }

    @Test
    void keepsAbbreviationsInitialsAndNumbersWhole() {
        assertThat(cut("Gen. A. Smith paid 1.5 mln. They left."))
                .containsExactly("Gen. A. Smith paid 1.5 mln.", "They left.");
        assertThat(cut("Передали 6 тис. Тіл було більше. Усе."))
                .containsExactly("Передали 6 тис. Тіл було більше.", "Усе.");
        assertThat(cut("Около 6 тыс. Человек. Всё.")).hasSize(2);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(cut(" \n \u00a0")).isEmpty();
    }
}
