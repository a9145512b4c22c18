package parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @Test
    void takesMarkupAwayAndKeepsParagraphs() {
        String markup =
                "<p>Talks <b>ended</b> &amp; both sides left.</p>\n<p>Next:&nbsp;a week.</p>"
                        + "<script>track()</script>";

        assertThat(PlainText.block(markup))
                .isEqualTo("Talks ended & both sides left.\nNext: a week.");
    }

    @Test
    void putsAHeadlineOnOneLine() {
        assertThat(PlainText.line("Переговори\n  <i>завершено</i>\u200b "))
                .isEqualTo("Переговори завершено");
    }

    @Test
    void leavesPlainTextWithSignsAlone() {
        assertThat(PlainText.line("5 < 6")).isEqualTo("5 < 6");
    }

    @Test
    void neverCutsASurrogatePair() {
        assertThat(PlainText.cut("ab😀", 3)).isEqualTo("ab");
        assertThat(PlainText.cut("ab😀", 4)).isEqualTo("ab😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Q&amp;A                                | Q&A
                    Q&amp;amp;A &amp;#8211; talks          | Q&A – talks
                    &lt;b&gt;Talks&lt;/b&gt; end           | Talks end
                    &amp;lt;b&amp;gt;Talks&amp;lt;/b&amp;gt; | Talks
                    AT&T and R & D                         | AT&T and R & D
                    if a &lt; b and b &gt; c               | if a < b and b > c
                    """)
    void understandsTitlesThatWereEscapedTwice(String markup, String title) {
        assertThat(PlainText.line(markup)).isEqualTo(title);
    }
}
