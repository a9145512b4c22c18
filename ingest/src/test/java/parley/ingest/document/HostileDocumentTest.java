package parley.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import parley.ingest.document.ReadResult.FeedDocument;

import java.util.stream.Stream;

/** What a publisher, or whoever took over his server, can send to break a reader. */
@Timeout(60)
class HostileDocumentTest {
    private static final String ITEM = "<item><title>Talks</title></item>";
    private static final int MANY = 300_000;

    static Stream<String> documents() {
        return Stream.of(
                Documents.rss("<item><title>" + "<a>".repeat(MANY) + "</title></item>"),
                Documents.rss("<item><description>" + nested("b", 5_000) + "</description></item>"),
                Documents.atom(
                        "<entry><content type='xhtml'>"
                                + nested("div", 5_000)
                                + "</content></entry>"),
                Documents.rss("<item><title a='" + "x".repeat(4_000_000) + "'>t</title></item>"),
                Documents.rss("<item><title " + attributes(50_000) + ">t</title></item>"),
                Documents.rss("<item>" + "<x/>".repeat(MANY) + "</item>"),
                Documents.rss("<item>" + "<title/>".repeat(MANY) + "</item>"),
                Documents.rss("<title/>".repeat(MANY) + ITEM.repeat(2_000)),
                Documents.atom("<entry>" + "<title/>".repeat(MANY) + "</entry>"),
                Documents.atom("<author/>".repeat(MANY) + "<entry/>".repeat(2_000)),
                Documents.atom("<link href='x'/>".repeat(MANY) + "<entry/>".repeat(2_000)),
                Documents.atom(
                        ("<entry>" + "<link href='x'/>".repeat(100) + "</entry>").repeat(2_000)),
                Documents.rss("<" + "x".repeat(1_000_000) + "/>"),
                Documents.rss("<item><title>" + "&".repeat(1_000_000) + "</title></item>"),
                Documents.rss("<item><title>" + "&#".repeat(500_000) + "</title></item>"),
                Documents.rss("<item><title>" + "<".repeat(1_000_000) + "</title></item>"),
                Documents.rss("<item><title>" + "]]>".repeat(300_000) + "</title></item>"),
                Documents.rss("<item><pubDate>" + "1:".repeat(500_000) + "</pubDate></item>"),
                Documents.rss("<item><link>" + "\n\t ".repeat(300_000) + "</link></item>"),
                Documents.rss("<item><guid>https://" + "a.".repeat(500_000) + "</guid></item>"),
                "<?xml " + " encoding=".repeat(200_000) + "?>" + Documents.rss(ITEM),
                "<!DOCTYPE " + "[".repeat(MANY) + Documents.rss(ITEM),
                "<!--".repeat(MANY) + Documents.rss(ITEM),
                "<rss><channel>" + "</item".repeat(MANY),
                "<rss " + namespaces(20_000) + "><channel>" + ITEM + "</channel></rss>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(MANY),
                "{\"items\":[{\"id\":" + "9".repeat(500_000) + "}]}",
                "{".repeat(MANY),
                "{\"a\":".repeat(MANY));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void neitherHangsNorThrows(String document) {
        assertThat(Documents.read(document.getBytes(UTF_8), null)).isNotNull();
    }

    @Test
    void isNotBlownUpByEntitiesThatNameEntities() {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'boom'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        bomb.append(
                "]><rss version='2.0'><channel><item><title>&a29;</title></item></channel></rss>");

        assertThat(Documents.entry(bomb.toString()).title()).isEqualTo("&a29;");
    }

    @Test
    void keepsTheFirstOfTooManyItems() {
        FeedDocument feed = Documents.feed(Documents.rss(ITEM.repeat(2_500)));

        assertThat(feed.entries()).hasSize(2_000);
        assertThat(feed.oddities()).containsExactly(Oddity.ITEMS_LEFT_OUT);
        assertThat(feed.title()).isEqualTo("Вісник");
    }

    @Test
    void keepsTheTextOfElementsThatLieTooDeep() {
        FeedDocument feed =
                Documents.feed(
                        Documents.rss(
                                "<item><description>"
                                        + nested("b", 500)
                                        + "</description><title>Talks</title></item>"));

        assertThat(feed.entries().getFirst().title()).isEqualTo("Talks");
        assertThat(feed.entries().getFirst().summary().orElseThrow()).contains("core");
        assertThat(feed.oddities()).contains(Oddity.ELEMENTS_LEFT_OUT);
    }

    private static String nested(String name, int depth) {
        return ("<" + name + ">").repeat(depth) + "core" + ("</" + name + ">").repeat(depth);
    }

    private static String attributes(int count) {
        var attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append("a").append(i).append("='1' ");
        }
        return attributes.toString();
    }

    private static String namespaces(int count) {
        var namespaces = new StringBuilder();
        for (int i = 0; i < count; i++) {
            namespaces.append("xmlns:n").append(i).append("='urn:").append(i).append("' ");
        }
        return namespaces.toString();
    }
}
