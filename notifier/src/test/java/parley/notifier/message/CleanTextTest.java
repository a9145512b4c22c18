package parley.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void keepsOneLineWithoutControlCharacters() {
        assertThat(CleanText.of(" a\n\tb\u001b[31mc\u0000 \u00a0 d ", 100))
                .isEqualTo("a b [31mc d");
    }

    @Test
    void dropsMarksThatTurnTheDirectionAndHalvesOfPairs() {
        assertThat(CleanText.of("a\u202eb\u2066c\ud83dd", 100)).isEqualTo("abcd");
    }

    @Test
    void cutsAfterAWord() {
        assertThat(CleanText.of("one two three four", 16)).isEqualTo("one two three…");
    }

    @Test
    void cutsNeverInsideAPairOrAComposedCharacter() {
        for (int most = 2; most < 12; most++) {
            String cut = CleanText.of("😀".repeat(10), most);
            assertThat(cut).matches("(😀)*…").hasSizeLessThanOrEqualTo(most);
            assertThat(CleanText.of("e\u0301".repeat(10), most)).matches("(e\u0301)*…");
        }
    }

    @Test
    void isTheSameWhenCleanedAgain() {
        String once = CleanText.of("word ".repeat(100), 50);

        assertThat(CleanText.of(once, 50)).isEqualTo(once);
    }
}
