package parley.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class FormBufferTest {
    private static final String LETTERS =
            "abcekmopxyzABCEKMOPXYZ0123456789'`.,’ʼʹ\u00a0\u202fабвгґдеёєжзиіїйкАБВГҐДЕЁЄЖІЇЙ"
                    + "éÉßİıſK\u0301\u0306\u0308\u00ad\u200bѓѝӣΣςőŒ";

    @Test
    void writesTheFormsThatPatternsHave() {
        var random = new Random(1);
        var forms = new FormBuffer();
        for (int i = 0; i < 100_000; i++) {
            String word = word(random);
            if (i % 100 == 0) {
                forms.clear();
            }
            int from = forms.size();
            forms.add("(" + word + ")", 1, word.length() + 1);

            assertThat(new String(forms.chars(), from, forms.size() - from))
                    .as("form of '%s'", word)
                    .isEqualTo(WordForm.of(word));
        }
    }

    /** Half of the words have plain letters alone. */
    private static String word(Random random) {
        var word = new StringBuilder();
        int length = random.nextInt(1, random.nextInt(20) == 0 ? 70 : 9);
        String letters = random.nextBoolean() ? LETTERS : LETTERS.substring(0, 22);
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return random.nextInt(100) == 0 ? "US" : word + (random.nextInt(9) == 0 ? "’s" : "");
    }
}
