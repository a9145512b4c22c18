package parley.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.List;

class TokenizerTest {
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Tokenizer.into(tokens, EvidenceField.TITLE, text, Sentences.of(text), 0, 1_000);
        return tokens;
    }

    @Test
    void remembersWhereEachWordStands() {
        String text = "  Talks — in «Istanbul» ended.";

        assertThat(tokens(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("Talks", "in", "Istanbul", "ended");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russia's | russia",
                "Russia’s | russia",
                "don't | don't",
                "U.S. | u.s",
                "US | u.s",
                "us | us",
                "6,000 | 6,000",
                "перемир’я | перемир'я",
                "перемирʼя | перемир'я",
                "ґрунт | грунт",
                "Её | ее",
                "перегово\u0301ры | переговоры",
                "и\u0306ти | йти",
                "об\u00adмен | обмен",
                // Latin c, o and e between Cyrillic letters.
                "пepeгoвopы | переговоры",
                "ISTANBUL | istanbul"
            })
    void writesAWordInOneWay(String word, String form) {
        assertThat(tokens(word)).extracting(Token::form).containsExactly(form);
    }

    @Test
    void partsWordsAtHyphens() {
        assertThat(tokens("prisoner-swap, 1000-for-1000"))
                .extracting(Token::form)
                .containsExactly("prisoner", "swap", "1000", "for", "1000");
    }

    @Test
    void takesNoWordFromWhatIsTooLong() {
        assertThat(tokens("a".repeat(1_000_000) + " end"))
                .extracting(Token::form)
                .containsExactly("", "end");
    }

    @Test
    void stopsAtTheLimit() {
        List<Token> tokens = new ArrayList<>();
        String text = "word ".repeat(100);

        Tokenizer.into(tokens, EvidenceField.BODY, text, Sentences.of(text), 0, 10);

        assertThat(tokens).hasSize(10);
    }
}
