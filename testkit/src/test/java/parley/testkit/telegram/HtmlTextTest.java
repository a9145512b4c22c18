package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource({
        "b, bold",
        "strong, bold",
        "i, italic",
        "em, italic",
        "u, underline",
        "ins, underline",
        "s, strikethrough",
        "strike, strikethrough",
        "del, strikethrough",
        "tg-spoiler, spoiler",
        "code, code",
        "pre, pre",
        "blockquote, blockquote"
    })
    void knowsEachTag(String tag, String type) throws Refusal {
        FormattedText parsed = HtmlText.parse("мир <" + tag + ">x😀</" + tag + ">!");

        assertThat(parsed.text()).isEqualTo("мир x😀!");
        assertThat(parsed.entities()).containsExactly(TextEntity.of(type, 4, 3));
    }

    @Test
    void readsTagsOfAnyCaseAndSpacing() throws Refusal {
        FormattedText parsed = HtmlText.parse("<B  >a</b  ><SPAN CLASS = 'tg-spoiler' >c</SPAN>");

        assertThat(parsed.entities())
                .containsExactly(TextEntity.of("bold", 0, 1), TextEntity.of("spoiler", 1, 1));
    }

    @Test
    void theShortEndTagClosesTheInnermost() throws Refusal {
        assertThat(HtmlText.parse("<b>a<i>b</></>").entities())
                .containsExactly(TextEntity.of("bold", 0, 2), TextEntity.of("italic", 1, 1));
    }

    @Test
    void dropsEmptyEntities() throws Refusal {
        assertThat(HtmlText.parse("a<b></b><i><u></u></i>").entities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&lt;b&gt; &amp;amp; &quot; | <b> &amp; \"",
                "&lt b&gt | < b>",
                "&#1052;&#x438;&#x1F600; | Ми😀",
                "&nbsp;&laquo;&copy; | &nbsp;&laquo;&copy;",
                "&LT;&#0;&#xFFFFFFF; | &LT;&#0;&#xFFFFFFF;",
                "&apos; & &; &# | &apos; & &; &#"
            })
    void decodesOnlyTheReferencesThatTelegramKnows(String html, String text) throws Refusal {
        assertThat(HtmlText.parse(html).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=1&amp;c=2, https://example.org/a?b=1&c=2",
        "https://example.org, https://example.org/",
        "example.org/x, http://example.org/x",
        "tg://resolve?domain=x, tg://resolve?domain=x"
    })
    void makesLinksOfAddresses(String href, String url) throws Refusal {
        assertThat(HtmlText.parse("<a href=\"" + href + "\">x</a>").entities())
                .containsExactly(TextEntity.of("text_link", 0, 1, url));
    }

    @Test
    void aLinkWithoutAnAddressLeadsToItsText() throws Refusal {
        assertThat(HtmlText.parse("<a>example.org/y</a>").entities())
                .containsExactly(TextEntity.of("text_link", 0, 13, "http://example.org/y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org/", "nohost", "http://", " "})
    void leavesTextPlainWhenTheAddressIsNone(String href) throws Refusal {
        assertThat(HtmlText.parse("<a href='" + href + "'>x</a>").entities()).isEmpty();
    }

    @Test
    void mentionsAPersonById() throws Refusal {
        assertThat(HtmlText.parse("<a href='tg://user?id=42'>Ann</a>").entities())
                .containsExactly(TextEntity.of("text_mention", 0, 3, "42"));
    }

    @Test
    void codeInPreNamesItsLanguage() throws Refusal {
        assertThat(
                        HtmlText.parse("<pre><code class=\"language-yaml\">a: b</code></pre>")
                                .entities())
                .containsExactly(TextEntity.of("pre", 0, 4, "yaml"));
        assertThat(HtmlText.parse("<code class=\"language-yaml\">a: b</code>").entities())
                .containsExactly(TextEntity.of("code", 0, 4));
    }

    @Test
    void nothingIsMarkedInsideCode() throws Refusal {
        assertThat(HtmlText.parse("<code>a<b>b</b></code><pre><i>c</i>d</pre>").entities())
                .containsExactly(TextEntity.of("code", 0, 2), TextEntity.of("pre", 2, 2));
    }

    @Test
    void quotesExpandAndDoNotNest() throws Refusal {
        String html = "<blockquote expandable>a<blockquote>b</blockquote></blockquote>";

        assertThat(HtmlText.parse(html).entities())
                .containsExactly(TextEntity.of("expandable_blockquote", 0, 2));
    }

    @Test
    void customEmojiNeedAnIdentifier() throws Refusal {
        assertThat(HtmlText.parse("<tg-emoji emoji-id='5368'>👍</tg-emoji>").entities())
                .containsExactly(TextEntity.of("custom_emoji", 0, 2, "5368"));
        assertRefused("<tg-emoji>👍</tg-emoji>", "Invalid custom emoji identifier specified");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p> | Unsupported start tag \"p\" at byte offset 0",
                "мир <br/> | Unsupported start tag \"br/\" at byte offset 7",
                "😀<H1>a</H1> | Unsupported start tag \"h1\" at byte offset 4",
                "1 < 2 and 3 > 2 | Unsupported start tag \"\" at byte offset 2",
                "a <b | Unclosed start tag at byte offset 2",
                "a < | Unclosed start tag at byte offset 2",
                "<b>a | Can't find end tag corresponding to start tag \"b\"",
                "<b><i>a</i> | Can't find end tag corresponding to start tag \"b\"",
                "a</b> | Unexpected end tag at byte offset 1",
                "<b>мир</i> | Unmatched end tag at byte offset 9, expected \"</b>\", found"
                        + " \"</i>\"",
                "<b>a</b | Unclosed end tag at byte offset 4",
                "<b>a</b x> | Unclosed end tag at byte offset 4",
                "<a =x>a</a> | Empty attribute name in the tag \"a\" at byte offset 0",
                "<b />a</b> | Empty attribute name in the tag \"b\" at byte offset 0",
                "<a href= | Unclosed start tag \"a\" at byte offset 0",
                "<a href=\"x>a</a> | Unclosed start tag at byte offset 0",
                "<a href=x,y>a</a> | Unexpected end of name token at byte offset 8",
                "a<span>b</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 1",
                "<span class=\"x\">b</span> | Tag \"span\" must have class \"tg-spoiler\" at byte"
                        + " offset 0"
            })
    void refusesInTelegramsWords(String html, String words) {
        assertRefused(html, words);
    }

    private static void assertRefused(String html, String words) {
        assertThatThrownBy(() -> HtmlText.parse(html))
                .isInstanceOf(Refusal.class)
                .hasMessage("Bad Request: can't parse entities: " + words);
    }
}
