package parley.classifier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.classifier.text.Language;
import parley.classifier.text.Vocabulary;
import parley.classifier.text.WordPattern;

class WordTableTest {
    private static final int CAPACITY = 64;

    @Test
    void remembersABoundedNumberOfWordsAndIsAlwaysRight() {
        var builder = new Vocabulary.Builder(Language.ENGLISH);
        int[] prisoner = builder.idsFor(new WordPattern.Word("prisoner", WordPattern.Mode.STEM));
        var table = new WordTable(builder.build(), CAPACITY);

        for (int i = 0; i < 10_000; i++) {
            // Long words differ only after the characters that are compared first.
            String title = "prisoners word" + i + " thelongestword" + i + " prisoner prison";
            try (ArticleWords words = ArticleWords.of(Articles.of("en", title, ""))) {
                assertThat(table.idsOf(words, 0)).isEqualTo(prisoner);
                assertThat(table.idsOf(words, 1)).isEmpty();
                assertThat(table.idsOf(words, 2)).isEmpty();
                assertThat(table.idsOf(words, 3)).isEqualTo(prisoner);
                assertThat(table.idsOf(words, 4)).isEmpty();
            }
        }

        assertThat(table.size()).isLessThanOrEqualTo(CAPACITY);
    }

    @Test
    void tellsLongWordsApart() {
        var builder = new Vocabulary.Builder(Language.ENGLISH);
        int[] long1 = builder.idsFor(new WordPattern.Word("abcdefghijklm", WordPattern.Mode.EXACT));
        int[] long2 = builder.idsFor(new WordPattern.Word("abcdefghijkl", WordPattern.Mode.EXACT));
        var table = new WordTable(builder.build(), CAPACITY);
        String title = "abcdefghijkl abcdefghijklm abcdefghijkln abcdefghijk";

        for (int again = 0; again < 2; again++) {
            try (ArticleWords words = ArticleWords.of(Articles.of("en", title, ""))) {
                assertThat(table.idsOf(words, 0)).isEqualTo(long2);
                assertThat(table.idsOf(words, 1)).isEqualTo(long1);
                assertThat(table.idsOf(words, 2)).isEmpty();
                assertThat(table.idsOf(words, 3)).isEmpty();
            }
        }
    }
}
