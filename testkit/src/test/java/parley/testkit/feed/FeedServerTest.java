package parley.testkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import parley.testkit.clock.SteppingClock;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;

@Timeout(30)
class FeedServerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String FEED = "<rss version=\"2.0\"><channel/></rss>";
    private static final Instant CHANGED = Instant.parse("2026-02-28T23:59:59Z");

    private final SteppingClock clock = SteppingClock.at(NOW);
    private final FeedServer server = FeedServer.start(0, clock);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void servesWhatIsPublishedAndNothingElse() throws Exception {
        server.publish("/feed", FEED);

        HttpResponse<String> answer = get("/feed");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FEED);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/rss+xml; charset=utf-8");
        assertThat(get("/other").statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsWhatIsWithdrawn() throws Exception {
        server.publish("/feed", FEED);
        server.withdraw("/feed");

        assertThat(get("/feed").statusCode()).isEqualTo(404);
    }

    @Test
    void answersItsOwnEtagWith304UntilTheDocumentChanges() throws Exception {
        server.publish("/feed", FEED);
        String etag = get("/feed").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = get("/feed", "If-None-Match", etag);
        HttpResponse<String> listed = get("/feed", "If-None-Match", "\"x\", W/" + etag);
        server.publish("/feed", FEED + "<!-- new -->");
        HttpResponse<String> changed = get("/feed", "If-None-Match", etag);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("ETag")).hasValue(etag);
        assertThat(listed.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void answersAnEchoedDateWith304OnlyWithoutAnEtagInTheRequest() throws Exception {
        server.publish("/feed", Document.rss(FEED).withLastModified(CHANGED));
        String date = get("/feed").headers().firstValue("Last-Modified").orElseThrow();

        HttpResponse<String> byDate = get("/feed", "If-Modified-Since", date);
        HttpResponse<String> byBoth =
                get("/feed", "If-Modified-Since", date, "If-None-Match", "\"other\"");

        assertThat(date).isEqualTo("Sat, 28 Feb 2026 23:59:59 GMT");
        assertThat(byDate.statusCode()).isEqualTo(304);
        assertThat(byBoth.statusCode()).isEqualTo(200);
    }

    @Test
    void servesOtherCharsetsAsTheyAre() throws Exception {
        Charset charset = Charset.forName("windows-1251");
        server.publish("/feed", Document.of("переговори", charset, "text/xml"));

        HttpRequest request = HttpRequest.newBuilder(server.url("/feed")).build();
        byte[] body = client.send(request, BodyHandlers.ofByteArray()).body();

        assertThat(new String(body, charset)).isEqualTo("переговори");
    }

    @Test
    void sendsNoValidatorsWhenThereAreNone() throws Exception {
        server.publish("/feed", Document.rss(FEED).withoutValidators());

        assertThat(get("/feed").headers().map()).doesNotContainKeys("etag", "last-modified");
    }

    @Test
    void recordsEveryRequest() throws Exception {
        server.publish("/feed", FEED);
        get("/feed");
        clock.advance(Duration.ofMinutes(15));
        get("/feed?page=2", "If-None-Match", "\"x\"");

        assertThat(server.requests("/feed"))
                .extracting(RecordedRequest::at)
                .containsExactly(NOW, NOW.plusSeconds(900));
        assertThat(server.requests("/feed"))
                .extracting(RecordedRequest::conditional)
                .containsExactly(false, true);
        assertThat(server.requestCount()).isEqualTo(2);
        server.forgetRequests();
        assertThat(server.requests("/feed")).isEmpty();
    }

    @Test
    void playsBehavioursInTurnAndThenBehaves() throws Exception {
        server.publish("/feed", FEED);
        server.behave(
                "/feed",
                Behaviour.status(503, "Retry-After", "120").times(2),
                Behaviour.emptyBody().times(1));

        HttpResponse<String> first = get("/feed");

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).hasValue("120");
        assertThat(get("/feed").statusCode()).isEqualTo(503);
        assertThat(get("/feed").body()).isEmpty();
        assertThat(get("/feed").body()).isEqualTo(FEED);
    }

    @Test
    void misbehavesForEverWithoutALimitAndStopsWhenTold() throws Exception {
        server.publish("/feed", FEED);
        server.behave("/feed", Behaviour.status(410));

        assertThat(get("/feed").statusCode()).isEqualTo(410);
        assertThat(get("/feed").statusCode()).isEqualTo(410);
        server.behave("/feed");
        assertThat(get("/feed").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }
}
