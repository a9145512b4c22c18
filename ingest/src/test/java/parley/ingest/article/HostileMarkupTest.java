package parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup made to keep a parser busy: cleaning it takes a time that grows with its length only. */
@Timeout(60)
class HostileMarkupTest {
    private static final int LENGTH = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<b>",
                "<div>",
                "<table>",
                "<a><p>",
                "<b><p>",
                "<p><b>",
                "<font color=x><p>",
                "<table><tr>",
                "<select>",
                "</p>",
                "<!--",
                "<![CDATA[",
                "&",
                "&#",
                "&lt;",
                "&amp;",
                "&amp;amp;amp;",
                "<script>",
                "<svg>",
                "<a <",
                "<p a=",
                "<i a='",
                "x\n ",
                " ",
                "<x",
                "<li><ul>",
                "<template>",
                "<nobr>",
                "<button>",
                "<textarea>",
                "<frameset>",
                "&nbsp",
            })
    void isCleanedInTime(String part) {
        String markup = part.repeat(LENGTH / part.length());

        assertThat(PlainText.line(markup)).isNotNull();
        assertThat(PlainText.block(markup)).isNotNull();
    }
}
