package parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import parley.testkit.feed.Behaviour;
import parley.testkit.feed.Document;
import parley.testkit.feed.FeedServer;
import parley.testkit.http.SelfSigned;

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

    static Stream<Behaviour> compressions() {
        return Stream.of(
                Behaviour.gzip(), Behaviour.deflate(), Behaviour.bareDeflate(), Behaviour.brotli());
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void inflates(Behaviour compression) throws IOException {
        server.behave("/rss", compression);

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
                Arguments.of(Behaviour.brotliBomb(), FetchFailure.TOO_LARGE),
                Arguments.of(Behaviour.endlessHeaders(), FetchFailure.NO_CONNECTION),
                Arguments.of(Behaviour.lyingNotModified(), FetchFailure.FALSE_NOT_MODIFIED),
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
        server.behave("/moved", Behaviour.redirect("/again", 301));
        server.behave("/again", Behaviour.redirect("/rss", 308));
        server.behave("/partly", Behaviour.redirect("/detour", 301));
        server.behave("/detour", Behaviour.redirect("/rss", 302));

        assertThat(fetched(fetch("/moved", Validators.NONE)).permanent())
                .isEqualTo(server.url("/rss").toString());
        var partly = fetched(fetch("/partly", Validators.NONE));
        assertThat(partly.address()).isEqualTo(server.url("/rss").toString());
        assertThat(partly.permanent()).isEqualTo(server.url("/partly").toString());
    }

    @Test
    void sendsValidatorsOnlyWhereTheyCameFrom() {
        server.behave("/old", Behaviour.redirect("/rss", 302));
        server.publish("/other", Document.rss(RSS));
        var validators = fetched(fetch("/old", Validators.NONE)).validators();

        assertThat(fetch("/old", validators)).isInstanceOf(FetchResult.NotModified.class);
        assertThat(fetch("/other", validators)).isInstanceOf(FetchResult.Fetched.class);

        assertThat(server.requests("/old").getLast().conditional()).isFalse();
        assertThat(server.requests("/rss").getLast().conditional()).isTrue();
        assertThat(server.requests("/other").getLast().conditional()).isFalse();
    }

    static Stream<String> brokenCodings() {
        return Stream.of("gzip", "deflate", "br", "zstd", "gzip, gzip, gzip");
    }

    @ParameterizedTest
    @MethodSource("brokenCodings")
    void refusesBodiesThatAreNotEncodedAsTheySay(String coding) {
        server.publish("/rss", Document.rss(RSS).withHeader("Content-Encoding", coding));

        assertThat(reason(fetch("/rss", Validators.NONE))).isEqualTo(FetchFailure.BROKEN_ENCODING);
    }

    @Test
    void keepsNoCookies() {
        server.publish("/rss", Document.rss(RSS).withHeader("Set-Cookie", "who=you; Path=/"));

        fetch("/rss", Validators.NONE);
        fetch("/rss", Validators.NONE);

        assertThat(server.requests("/rss").getLast().headers().has("Cookie")).isFalse();
    }

    @Test
    void givesTheOperatorsCredentialsToTheOperatorsServerAlone() {
        try (var elsewhere = FeedServer.start()) {
            server.behave("/rss", Behaviour.redirect(elsewhere.url("/rss").toString(), 302));
            String address = server.url("/rss").toString().replace("//", "//op:secret@");

            FetchResult result = fetcher.fetch(address, Validators.NONE);

            assertThat(server.requests("/rss").getLast().headers().first("Authorization"))
                    .contains("Basic b3A6c2VjcmV0");
            assertThat(elsewhere.requests("/rss").getLast().headers().has("Authorization"))
                    .isFalse();
            assertThat(((FetchResult.Failed) result).detail()).doesNotContain("secret");
        }
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() {
        // The first handshake of a process can take seconds.
        var limits = new FetchLimits(Duration.ofSeconds(30), 100_000, 3);
        try (var tls = FeedServer.startTls(SelfSigned.context());
                var patient = new Fetcher(AddressPolicy.ANY, limits, "Parley/test")) {
            tls.publish("/rss", RSS);

            FetchResult result = patient.fetch(tls.url("/rss").toString(), Validators.NONE);

            assertThat(reason(result)).isEqualTo(FetchFailure.UNTRUSTED);
            assertThat(tls.requests("/rss")).isEmpty();
        }
    }

    static Stream<String> disguises() {
        return Stream.of(
                "127.0.0.1",
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "127.1",
                "0",
                "localhost",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "op:secret@127.0.0.1");
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void recognisesThisMachineInEveryDisguise(String host) {
        try (var guarded = new Fetcher(AddressPolicy.PUBLIC_ONLY, LIMITS, "Parley/test")) {
            String address = "http://" + host + ":" + server.port() + "/rss";

            assertThat(reason(guarded.fetch(address, Validators.NONE)))
                    .isIn(
                            FetchFailure.FORBIDDEN_ADDRESS,
                            FetchFailure.UNKNOWN_HOST,
                            FetchFailure.NO_CONNECTION);
            assertThat(server.requests("/rss")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks"})
    void isLedRoundItsGuardByNoProxyOfTheSystem(String kind) {
        System.setProperty(kind + "ProxyHost", "127.0.0.1");
        System.setProperty(kind + "ProxyPort", Integer.toString(server.port()));
        System.setProperty("http.nonProxyHosts", "");
        System.setProperty("socksNonProxyHosts", "");
        try {
            assertThat(fetch("/rss", Validators.NONE)).isInstanceOf(FetchResult.Fetched.class);
            try (var guarded = new Fetcher(AddressPolicy.PUBLIC_ONLY, LIMITS, "Parley/test")) {
                String address = server.url("/rss").toString();
                assertThat(reason(guarded.fetch(address, Validators.NONE)))
                        .isEqualTo(FetchFailure.FORBIDDEN_ADDRESS);
            }
            assertThat(server.requests("/rss")).hasSize(1);
        } finally {
            System.clearProperty(kind + "ProxyHost");
            System.clearProperty(kind + "ProxyPort");
            System.clearProperty("http.nonProxyHosts");
            System.clearProperty("socksNonProxyHosts");
        }
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

    private static FetchFailure reason(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Failed.class);
        return ((FetchResult.Failed) result).reason();
    }

    private static FetchResult.Fetched fetched(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        return (FetchResult.Fetched) result;
    }
}
