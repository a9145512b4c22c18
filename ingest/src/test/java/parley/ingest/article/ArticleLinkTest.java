package parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLinkTest {
    private static final String PLAIN = "https://news.example/world/talks-1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example/world/talks-1",
                "https://www.news.example/world/talks-1",
                "https://m.news.example/world/talks-1",
                "https://amp.news.example/world/talks-1",
                "https://news.example/world/talks-1/",
                "https://news.example//world/talks-1",
                "https://news.example/world/talks-1/amp",
                "https://news.example/amp/world/talks-1",
                "https://news.example/world/talks-1?outputType=amp",
                "https://news.example/world/talks-1#comments",
                "https://news.example/world/talks-1?utm_source=rss&utm_medium=feed",
                "https://news.example/world/talks-1?at_medium=RSS&at_campaign=x&fbclid=1",
                "HTTPS://NEWS.EXAMPLE:443/world/talks-1",
                " https://news.example/world/talks-1 \n",
            })
    void foldsUsualVariantsIntoOneIdentity(String variant) {
        assertThat(identity(variant)).isEqualTo(identity(PLAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/world/talks-2",
                "https://other.example/world/talks-1",
                "https://news.example/world/talks-1?page=2",
                "https://news.example/?id=1",
                "https://news.example:8443/world/talks-1",
            })
    void keepsDifferentArticlesApart(String other) {
        assertThat(identity(other)).isNotEqualTo(identity(PLAIN));
    }

    @Test
    void doesNotCareForTheOrderOfParameters() {
        assertThat(identity("https://a.example/x?b=2&a=1"))
                .isEqualTo(identity("https://a.example/x?a=1&b=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.a.example/x?utm_source=rss, https://www.a.example/x",
        "https://a.example/x?id=5&utm_source=rss#top, https://a.example/x?id=5",
        "http://a.example/x/, http://a.example/x/",
    })
    void keepsAnAddressThatPeopleCanOpen(String link, String address) {
        assertThat(ArticleLink.of(link)).get().extracting(ArticleLink::address).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tag:example,2025:1", "ftp://a.example/x", "talks-1", "http://"})
    void takesNothingElseForALink(String text) {
        assertThat(ArticleLink.of(text)).isEmpty();
    }

    private static String identity(String link) {
        return ArticleLink.of(link).orElseThrow().identity();
    }
}
