package parley.testkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.zip.GZIPInputStream;

@Timeout(30)
class BehaviourTest {
    private static final String PATH = "/feed";
    private static final String FEED = "<rss>" + "переговори ".repeat(20) + "</rss>";

    private final FeedServer server = FeedServer.start(0, InstantSource.system());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void publish() {
        server.publish(PATH, FEED);
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void sendsAPageForPeople() throws Exception {
        server.behave(PATH, Behaviour.htmlPage());

        HttpResponse<String> answer = get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void sendsItemsWithoutEnd() throws Exception {
        server.behave(PATH, Behaviour.endless());

        try (InputStream body = open()) {
            byte[] part = body.readNBytes(3_000_000);

            assertThat(part).hasSize(3_000_000);
            assertThat(new String(part, 0, 200, UTF_8)).contains("<rss").contains("endless-0");
        }
    }

    @Test
    void dripsTheWholeDocument() throws Exception {
        server.behave(PATH, Behaviour.drip(50, Duration.ofMillis(1)));

        assertThat(get().body()).isEqualTo(FEED);
    }

    @Test
    void dripsAtItsInterval() throws Exception {
        server.behave(PATH, Behaviour.drip(5, Duration.ofHours(1)));

        try (InputStream body = open()) {
            assertThat(new String(body.readNBytes(5), UTF_8)).isEqualTo("<rss>");
            assertThat(body.available()).isZero();
            server.close();
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void neverAnswersWhenItStalls() {
        server.behave(PATH, Behaviour.stall());
        HttpRequest request =
                HttpRequest.newBuilder(server.url(PATH)).timeout(Duration.ofMillis(200)).build();

        assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(server.requests(PATH)).hasSize(1);
    }

    @Test
    void resetsTheConnectionInTheMiddle() {
        server.behave(PATH, Behaviour.resetAfter(10));

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void promisesMoreThanItSends() {
        server.behave(PATH, Behaviour.lengthTooLong(100));

        assertThatThrownBy(this::get).hasRootCauseInstanceOf(EOFException.class);
    }

    @Test
    void sendsMoreThanItPromises() throws Exception {
        server.behave(PATH, Behaviour.lengthTooShort(6));

        String whole = raw();

        assertThat(whole).contains("Content-Length: " + (FEED.getBytes(UTF_8).length - 6));
        assertThat(whole).endsWith("</rss>");
    }

    @Test
    void compressesUnasked() throws Exception {
        server.behave(PATH, Behaviour.gzip());

        HttpResponse<InputStream> answer = stream();

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (InputStream inflated = new GZIPInputStream(answer.body())) {
            assertThat(new String(inflated.readAllBytes(), UTF_8)).isEqualTo(FEED);
        }
    }

    @Test
    void aBombInflatesToExactlyItsSize() throws Exception {
        server.behave(PATH, Behaviour.gzipBomb(20_000_000));

        byte[] small = stream().body().readAllBytes();

        assertThat(small.length).isLessThan(100_000);
        try (InputStream inflated = new GZIPInputStream(new ByteArrayInputStream(small))) {
            assertThat(inflated.transferTo(OutputStream.nullOutputStream())).isEqualTo(20_000_000);
        }
    }

    @Test
    void redirectsWithTheGivenCode() throws Exception {
        server.behave(PATH, Behaviour.redirect("/moved", 308));

        HttpResponse<String> answer = get();

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/moved");
    }

    @Test
    void aLoopLeadsBackUnderANewQueryEachTime() throws Exception {
        server.behave(PATH, Behaviour.redirectLoop());

        String first = get().headers().firstValue("Location").orElseThrow();
        String second = get().headers().firstValue("Location").orElseThrow();

        assertThat(first).startsWith(PATH + "?").isNotEqualTo(second);
        assertThat(second).startsWith(PATH + "?");
    }

    @Test
    void claimsNothingChangedToAnUnconditionalRequest() throws Exception {
        server.behave(PATH, Behaviour.lyingNotModified());

        assertThat(get().statusCode()).isEqualTo(304);
    }

    @Test
    void givesNewValidatorsForTheSameBytes() throws Exception {
        server.behave(PATH, Behaviour.everNewValidators());

        String first = get().headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = get("If-None-Match", first);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(FEED);
        assertThat(second.headers().firstValue("ETag")).isPresent().isNotEqualTo(first);
    }

    @Test
    void givesOldValidatorsForNewBytes() throws Exception {
        server.behave(PATH, Behaviour.frozenValidators());

        String etag = get().headers().firstValue("ETag").orElseThrow();
        server.publish(PATH, FEED + "changed");

        assertThat(get("If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get().body()).endsWith("changed");
    }

    @Test
    void namesAnotherCharset() throws Exception {
        server.behave(PATH, Behaviour.charsetLie("text/xml; charset=iso-8859-1"));

        HttpResponse<String> answer = get();

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/xml; charset=iso-8859-1");
        assertThat(answer.body()).isEqualTo(FEED);
    }

    @Test
    void cutsTheDocumentUnderAMatchingLength() throws Exception {
        server.behave(PATH, Behaviour.cut(5));

        assertThat(get().body()).isEqualTo("<rss>");
    }

    @Test
    void waitsBeforeItMisbehaves() throws Exception {
        server.behave(PATH, Behaviour.status(500).after(Duration.ofMillis(50)).times(1));

        long before = System.nanoTime();
        int status = get().statusCode();

        assertThat(status).isEqualTo(500);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(get().statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url(PATH));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private HttpResponse<InputStream> stream() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url(PATH)).build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private InputStream open() throws Exception {
        return stream().body();
    }

    private String raw() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(("GET " + PATH + " HTTP/1.1\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
