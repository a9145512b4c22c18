package parley.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.ingest.document.ReadResult.FeedDocument;
import parley.ingest.document.ReadResult.Unreadable;
import parley.ingest.fetch.Bytes;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

class DocumentReaderTest {
    private final DocumentReader reader = new DocumentReader();

    @Test
    void readsRss() {
        var feed =
                feed(
                        """
                        <rss version="2.0"><channel><title>Outlet</title><language>uk-UA</language>
                        <item><title>Перемовини</title><link>https://a.example/1</link>
                        <guid isPermaLink="false">n-1</guid><description>Другий раунд</description>
                        <pubDate>Mon, 02 Jun 2025 14:05:00 +0300</pubDate><category>Світ</category>
                        </item></channel></rss>
                        """);

        assertThat(feed.language()).contains("uk-UA");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).contains("n-1");
        assertThat(entry.link()).contains("https://a.example/1");
        assertThat(entry.title()).isEqualTo("Перемовини");
        assertThat(entry.summary()).contains("Другий раунд");
        assertThat(entry.categories()).containsExactly("Світ");
        assertThat(entry.published()).contains(Instant.parse("2025-06-02T11:05:00Z"));
    }

    @Test
    void readsAtom() {
        var feed =
                feed(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet</title><id>f</id>
                        <entry><id>tag:a.example,2025:1</id><title>Talks</title>
                        <link href="https://a.example/1"/><updated>2025-06-02T11:05:00Z</updated>
                        <content type="html">&lt;p&gt;All of it&lt;/p&gt;</content></entry></feed>
                        """);

        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).contains("tag:a.example,2025:1");
        assertThat(entry.content()).contains("<p>All of it</p>");
        assertThat(entry.updated()).contains(Instant.parse("2025-06-02T11:05:00Z"));
    }

    @Test
    void decodesTheCharsetThatThePrologNames() {
        String rss =
                "<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'><channel>"
                        + "<title>Обмен</title></channel></rss>";

        ReadResult result =
                reader.read(
                        Bytes.of(rss.getBytes(Charset.forName("windows-1251"))),
                        Optional.of("application/xml"),
                        Optional.empty());

        assertThat(result)
                .isInstanceOfSatisfying(
                        FeedDocument.class, feed -> assertThat(feed.title()).isEqualTo("Обмен"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                                          | EMPTY
                    `   `                                                       | EMPTY
                    <!DOCTYPE html><html><body>hello</body></html>              | HTML
                    <html><body>hello</body></html>                             | HTML
                    hello                                                       | MALFORMED
                    <rss version="2.0"><channel><item>                          | MALFORMED
                    <note><to>you</to></note>                                   | NOT_A_FEED
                    """)
    void saysWhyADocumentIsNoFeed(String document, ReadResult.Reason reason) {
        ReadResult result =
                reader.read(
                        Bytes.of(document.getBytes(UTF_8)),
                        Optional.of("text/xml"),
                        Optional.empty());

        assertThat(result)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    private FeedDocument feed(String xml) {
        ReadResult result =
                reader.read(
                        Bytes.of(xml.strip().getBytes(UTF_8)), Optional.empty(), Optional.empty());
        assertThat(result).isInstanceOf(FeedDocument.class);
        return (FeedDocument) result;
    }
}
