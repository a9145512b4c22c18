package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

class ReadCommandTest {
    private static final String FEED =
            """
            <rss version="2.0"><channel><title>Вісник &amp;amp; Ко</title><link>https://visnyk.example/</link>
            <language>ru</language>
            <item><title>Перемовини завершено, їх продовжать</title><link>/1?utm_source=rss</link>
            <guid isPermaLink="false">n-1</guid><description>&lt;p&gt;Другий&lt;/p&gt;</description>
            <pubDate>Mon, 02 Jun 2025 14:05:00 +0300</pubDate></item>
            <item><title>З майбутнього</title><pubDate>Mon, 02 Jun 2095 14:05:00 GMT</pubDate></item>
            </channel></rss>
            """;

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path feed;

    @BeforeEach
    void writeFeed() throws IOException {
        feed = folder.resolve("feed.xml");
        Files.writeString(feed, FEED, Charset.forName("windows-1251"));
    }

    @Test
    void printsOneObjectADocument() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, "<html><body>404</body></html>");

        int exit = run("read", "--json", feed.toString(), page.toString());

        assertThat(exit).isEqualTo(Main.FOUND_WRONG);
        String[] lines = out.toString(UTF_8).split("\n", -1);
        assertThat(lines).hasSize(3);
        JsonNode read = new JsonMapper().readTree(lines[0]);
        assertThat(fields(read))
                .containsExactly("document", "format", "encoding", "feed", "articles", "error");
        assertThat(read.path("format").asText()).isEqualTo("rss-2.0");
        assertThat(read.path("encoding").asText()).isEqualTo("windows-1251");
        assertThat(read.path("feed").path("title").asText()).isEqualTo("Вісник & Ко");
        assertThat(read.path("error").isNull()).isTrue();
        JsonNode refused = new JsonMapper().readTree(lines[1]);
        assertThat(refused.path("error").path("reason").asText()).isEqualTo("html");
        assertThat(refused.path("feed").isNull()).isTrue();
        assertThat(refused.path("articles")).isEmpty();
    }

    @Test
    void printsArticlesAsTheyWouldBePublished() throws IOException {
        assertThat(run("read", "--json", feed.toString())).isEqualTo(Main.DONE);

        JsonNode articles = new JsonMapper().readTree(out.toString(UTF_8)).path("articles");
        JsonNode article = articles.get(0);
        assertThat(fields(article))
                .containsExactly(
                        "id",
                        "guid",
                        "link",
                        "title",
                        "summary",
                        "text",
                        "author",
                        "published",
                        "updated",
                        "language");
        assertThat(article.path("link").asText()).isEqualTo("https://visnyk.example/1");
        assertThat(article.path("summary").asText()).isEqualTo("Другий");
        assertThat(article.path("published").asText()).isEqualTo("2025-06-02T11:05:00Z");
        assertThat(article.path("language").asText()).isEqualTo("uk");
        assertThat(article.path("updated").isNull()).isTrue();
        assertThat(articles.get(1).path("published").asText()).isLessThan("2095");
    }

    @Test
    void listsForPeopleWhatIsOdd() {
        assertThat(run("read", feed.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString(UTF_8))
                .contains("2 articles, rss-2.0, windows-1251")
                .contains("2025-06-02T11:05:00Z  Перемовини завершено, їх продовжать")
                .contains("odd: 1 dated in the future, 1 without a link");
    }

    @Test
    void refusesToCallWhatIsNeitherFileNorAddress() {
        assertThat(run("read", folder.resolve("none.xml").toString())).isEqualTo(Main.CALLED_WRONG);
        assertThat(err.toString(UTF_8)).startsWith("There is no file");
    }

    @Test
    void fetchesOnlyFromPublicAddresses() throws IOException {
        assertThat(run("read", "--json", "http://127.0.0.1:9/rss")).isEqualTo(Main.FOUND_WRONG);

        assertThat(
                        new JsonMapper()
                                .readTree(out.toString(UTF_8))
                                .path("error")
                                .path("reason")
                                .asText())
                .isEqualTo("forbidden-address");
    }

    private int run(String... arguments) {
        return Main.execute(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }

    private static Iterable<String> fields(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }
}
