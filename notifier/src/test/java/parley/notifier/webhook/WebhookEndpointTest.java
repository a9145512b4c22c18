package parley.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import parley.notifier.Listening;
import parley.notifier.webhook.PostedUpdates.Answer;
import parley.testkit.clock.SteppingClock;
import parley.testkit.http.FreePort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class WebhookEndpointTest {
    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final String SECRET = "s3cret-_of-the-webhook";
    private static final Webhook WEBHOOK =
            new Webhook(URI.create("https://bot.example.org/a/path"), WebhookSecret.of(SECRET));

    private final SteppingClock clock = SteppingClock.at(Instant.parse("2025-06-02T14:00:00Z"));
    private final List<byte[]> taken = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = FreePort.find();
    private volatile PostedUpdates updates = _ -> Answer.TAKEN;
    private final WebhookEndpoint endpoint =
            WebhookEndpoint.start(
                    "127.0.0.1",
                    port,
                    WEBHOOK,
                    body -> {
                        taken.add(body);
                        return updates.take(body);
                    },
                    clock);

    @AfterEach
    void close() {
        endpoint.close();
        http.close();
    }

    @ParameterizedTest
    @CsvSource({"TAKEN, 200", "LATER, 503", "UNREADABLE, 400"})
    void answersWhatBecameOfAnUpdate(Answer answer, int status) throws Exception {
        updates = _ -> answer;

        HttpResponse<String> response = post("/a/path", SECRET, "{\"update_id\": 1}");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(taken).extracting(String::new).containsExactly("{\"update_id\": 1}");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /a/path, wrong, 401",
        "POST, /a/path, s3cret-_of-the-webhoo, 401",
        "POST, /a/path, , 401",
        "POST, /a/path/, s3cret-_of-the-webhook, 404",
        "POST, /, s3cret-_of-the-webhook, 404",
        "GET, /a/path, s3cret-_of-the-webhook, 405",
        "PUT, /a/path, s3cret-_of-the-webhook, 405"
    })
    void takesNothingElse(String method, String path, String secret, int status) throws Exception {
        HttpResponse<String> response = send(method, path, secret, BodyPublishers.ofString("{}"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void readsNoMoreThanAnUpdateCanBe() throws Exception {
        String large = "x".repeat((1 << 20) + 1);

        assertThat(post("/a/path", SECRET, large).statusCode()).isEqualTo(413);
        var chunked =
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        assertThat(send("POST", "/a/path", SECRET, chunked).statusCode()).isEqualTo(413);
        assertThat(taken).isEmpty();
        assertThat(post("/a/path", SECRET, large.substring(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void asksForAnUpdateAgainWhoseHandlingThrows() throws Exception {
        updates =
                _ -> {
                    throw new IllegalStateException("a handler that throws");
                };

        HttpResponse<String> response = post("/a/path", SECRET, "{}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void tellsOfStrangersNowAndThenAndNothingOfWhatTheySent() throws Exception {
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        var logger = (Logger) LoggerFactory.getLogger("parley");
        logger.addAppender(appender);
        try {
            for (int i = 0; i < 3; i++) {
                post("/a/path", "guess-" + i, "{}");
            }
            clock.advance(Duration.ofMinutes(10));
            post("/a/path", "guess-3", "{}");
        } finally {
            logger.detachAppender(appender);
        }

        assertThat(appender.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Requests to the webhook without the right secret: 1",
                        "Requests to the webhook without the right secret: 3");
    }

    /** With every log open but Jetty's, which is shut in what ships. */
    @Test
    void showsTheSecretInNoLog() throws Exception {
        List<String> said = new ArrayList<>();
        try (var _ = new Listening(said)) {
            post("/a/path", SECRET, "what Anna wrote");
            post("/elsewhere", SECRET, "what Anna wrote");
            post("/a/path", SECRET + "x", "what Anna wrote");
            updates =
                    _ -> {
                        throw new IllegalStateException("a handler that throws");
                    };
            post("/a/path", SECRET, "what Anna wrote");
            said.add(WEBHOOK.toString());
            endpoint.close();
        }

        assertThat(said).isNotEmpty();
        assertThat(said).noneMatch(line -> line.contains(SECRET));
        assertThat(said).noneMatch(line -> line.contains("Anna"));
    }

    @Test
    void finishesWhatIsInHandWhenClosingAndTakesNothingNew() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        updates =
                _ -> {
                    begun.countDown();
                    finish.await();
                    return Answer.TAKEN;
                };
        CompletableFuture<Integer> inHand =
                http.sendAsync(
                                request("POST", "/a/path", SECRET, BodyPublishers.ofString("{}")),
                                BodyHandlers.ofString())
                        .thenApply(HttpResponse::statusCode);
        begun.await();
        updates = _ -> Answer.TAKEN;
        Thread closing = Thread.ofVirtual().start(endpoint::close);

        await().until(() -> post("/a/path", SECRET, "{}").statusCode() == 503);
        finish.countDown();

        assertThat(inHand.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> post("/a/path", SECRET, "{}"));
    }

    @Test
    void saysThatItCannotListen() {
        assertThatExceptionOfType(WebhookEndpoint.ListenException.class)
                .isThrownBy(() -> WebhookEndpoint.start("127.0.0.1", port, WEBHOOK, updates, clock))
                .withMessage("the webhook cannot listen at 127.0.0.1:" + port);
    }

    private HttpResponse<String> post(String path, String secret, String body)
            throws IOException, InterruptedException {
        return send("POST", path, secret, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(
            String method, String path, String secret, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(request(method, path, secret, body), BodyHandlers.ofString());
    }

    private HttpRequest request(
            String method, String path, String secret, HttpRequest.BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, body);
        if (secret != null) {
            request.header(HEADER, secret);
        }
        return request.build();
    }
}
