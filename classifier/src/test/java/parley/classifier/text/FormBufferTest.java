package parley.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class FormBufferTest {
    private static final String LETTERS =
            "abcekmopxyzABCEKMOPXYZ0123456789'`.,’ʼʹ\u00a0\u202fабвгґдеёєжзиіїйкАБВГҐДЕЁЄЖІЇЙ"
                    + "éÉßİıſK\u0301\u0306\u0308\u00ad\u200bѓѝӣΣςőŒ -;)";

    @Test
    void cutsTheWordsAndWritesTheFormsThatPatternsHave() {
        var random = new Random(1);
        var forms = new FormBuffer();
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);
            char[] chars = text.toCharArray();
            int limit = random.nextInt(chars.length / 2, chars.length + 1);
            int start = Tokenizer.startOfWord(chars, 0, limit);
            if (start == limit) {
                continue;
            }
            if (i % 100 == 0) {
                forms.clear();
            }
            int from = forms.size();
            int end = forms.add(chars, chars.length, start, limit);

            assertThat(end)
                    .as("end in '%s'", text)
                    .isEqualTo(Tokenizer.endOfWord(chars, chars.length, start, limit));
            assertThat(new String(forms.chars(), from, forms.size() - from))
                    .as("form of '%s' in '%s'", text.substring(start, end), text)
                    .isEqualTo(WordForm.of(text.substring(start, end)));
        }
    }

    /** Half of the texts have plain letters alone. */
    private static String text(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(2, random.nextInt(20) == 0 ? 140 : 12);
        String letters = random.nextBoolean() ? LETTERS : LETTERS.substring(0, 22);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        String some = random.nextInt(50) == 0 ? "US" : text.toString();
        return some + (random.nextInt(9) == 0 ? "’s" : "") + (random.nextBoolean() ? ", b" : "");
    }
}
