package parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import parley.testkit.feed.Behaviour;
import parley.testkit.feed.Document;
import parley.testkit.feed.FeedServer;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

class FetcherTest {
    private static final String RSS =
            "<rss version='2.0'><channel><title>A</title></channel></rss>";
    private static final FetchLimits LIMITS = new FetchLimits(Duration.ofMillis(700), 100_000, 3);

    private FeedServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() {
        server = FeedServer.start();
        server.publish("/rss", RSS);
        fetcher = new Fetcher(AddressPolicy.ANY, LIMITS, "Parley/test (+mailto:op@news.example)");
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void fetchesADocumentAndSaysWhoAsks() throws IOException {
        var fetched = fetched(fetch("/rss", Validators.NONE));

        assertThat(fetched.body().stream().readAllBytes()).asString(UTF_8).isEqualTo(RSS);
        assertThat(server.requests("/rss").getFirst().headers().first("User-Agent"))
                .contains("Parley/test (+mailto:op@news.example)");
    }

    @Test
    void echoesValidatorsAsTheyWereGiven() {
        server.publish(
                "/odd",
                Document.rss(RSS)
                        .withEtag("W/\"a;c\"")
                        .withLastModified("Mon, 2 Jun 2025 14:00:00 +0300"));
        var validators = fetched(fetch("/odd", Validators.NONE)).validators();

        FetchResult again = fetch("/odd", validators);

        assertThat(again).isInstanceOf(FetchResult.NotModified.class);
        var headers = server.requests("/odd").getLast().headers();
        assertThat(headers.first("If-None-Match")).contains("W/\"a;c\"");
        assertThat(headers.first("If-Modified-Since")).contains("Mon, 2 Jun 2025 14:00:00 +0300");
    }

    @Test
    void inflatesGzip() throws IOException {
        server.behave("/rss", Behaviour.gzip());

        var fetched = fetched(fetch("/rss", Validators.NONE));

        assertThat(fetched.body().stream().readAllBytes()).asString(UTF_8).isEqualTo(RSS);
    }

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                Arguments.of(Behaviour.status(404), FetchFailure.NOT_FOUND),
                Arguments.of(Behaviour.status(410), FetchFailure.GONE),
                Arguments.of(Behaviour.status(500), FetchFailure.HTTP_STATUS),
                Arguments.of(Behaviour.status(302), FetchFailure.HTTP_STATUS),
                Arguments.of(Behaviour.endless(), FetchFailure.TOO_LARGE),
                Arguments.of(Behaviour.gzipBomb(1L << 32), FetchFailure.TOO_LARGE),
                Arguments.of(Behaviour.drip(1, Duration.ofMillis(50)), FetchFailure.TIMED_OUT),
                Arguments.of(Behaviour.stall(), FetchFailure.TIMED_OUT),
                Arguments.of(Behaviour.resetAfter(10), FetchFailure.NO_CONNECTION),
                Arguments.of(Behaviour.lengthTooLong(10), FetchFailure.NO_CONNECTION),
                Arguments.of(Behaviour.redirectLoop(), FetchFailure.TOO_MANY_REDIRECTS),
                Arguments.of(Behaviour.redirect("/rss", 302), FetchFailure.TOO_MANY_REDIRECTS),
                Arguments.of(
                        Behaviour.redirect("ftp://a.example/", 302), FetchFailure.HTTP_STATUS));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void namesTheReasonWhyThereIsNoDocument(Behaviour behaviour, FetchFailure reason) {
        server.behave("/rss", behaviour);

        assertThat(fetch("/rss", Validators.NONE))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> {
                            assertThat(failed.reason()).isEqualTo(reason);
                            assertThat(failed.detail()).isNotBlank();
                        });
    }

    @Test
    void reportsHowLongAServerAskedToWait() {
        server.behave("/rss", Behaviour.status(429, "Retry-After", "120"));

        assertThat(fetch("/rss", Validators.NONE))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> {
                            assertThat(failed.reason()).isEqualTo(FetchFailure.ASKED_TO_WAIT);
                            assertThat(failed.retryAfter()).contains(Duration.ofMinutes(2));
                        });
    }

    @Test
    void tellsPermanentMovesFromPassingOnes() {
        server.behave("/moved", Behaviour.redirect("/detour", 301));
        server.behave("/detour", Behaviour.redirect("/rss", 302));

        var fetched = fetched(fetch("/moved", Validators.NONE));

        assertThat(fetched.address()).isEqualTo(server.url("/rss").toString());
        assertThat(fetched.permanent()).isEqualTo(server.url("/detour").toString());
    }

    @Test
    void neverConnectsToPrivateAddressesUnlessAllowed() {
        try (var guarded = new Fetcher(AddressPolicy.PUBLIC_ONLY, LIMITS, "Parley/test")) {
            FetchResult result = guarded.fetch(server.url("/rss").toString(), Validators.NONE);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            FetchResult.Failed.class,
                            failed ->
                                    assertThat(failed.reason())
                                            .isEqualTo(FetchFailure.FORBIDDEN_ADDRESS));
            assertThat(server.requests("/rss")).isEmpty();
        }
    }

    @Test
    void saysThatAHostIsUnknown() {
        FetchResult result = fetcher.fetch("http://nowhere.invalid/rss", Validators.NONE);

        assertThat(result)
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> {
                            assertThat(failed.reason()).isEqualTo(FetchFailure.UNKNOWN_HOST);
                            assertThat(failed.detail())
                                    .startsWith("no address for nowhere.invalid");
                        });
    }

    private FetchResult fetch(String path, Validators known) {
        return fetcher.fetch(server.url(path).toString(), known);
    }

    private static FetchResult.Fetched fetched(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        return (FetchResult.Fetched) result;
    }
}
