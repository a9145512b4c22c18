package parley.notifier;

import org.jspecify.annotations.NullMarked;

import parley.testkit.http.Headers;
import parley.testkit.http.LoopbackServer;
import parley.testkit.http.Reply;
import parley.testkit.http.Request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What stands before notifiers whose updates are posted: tries one after another until one takes
 * the request, as docs/notifier.md asks of a proxy. It remembers what came.
 */
@NullMarked
final class Proxy implements AutoCloseable {
    static final String PATH = "/updates-known-to-nobody";
    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final LoopbackServer server = LoopbackServer.start(this::answer);
    private final List<Integer> instances = new CopyOnWriteArrayList<>();
    private final List<Request> seen = new CopyOnWriteArrayList<>();

    /** The configuration of one more instance behind it. */
    Optional<WebhookConfig> instance() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            instances.add(free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(
                new WebhookConfig(
                        server.url(PATH), "127.0.0.1", instances.getLast(), Optional.empty()));
    }

    /** No instance gets anything until there is a new one. */
    void forgetInstances() {
        instances.clear();
    }

    /** What was posted so far, taken or not. */
    List<Request> seen() {
        return seen;
    }

    /** Posts an update with the secret that came with others; the status. */
    int post(String update) throws InterruptedException {
        return forward(update, seen.getFirst().headers().first(SECRET).orElseThrow());
    }

    private Reply answer(Request request) throws InterruptedException {
        seen.add(request);
        String secret = request.headers().first(SECRET).orElse("");
        return Reply.empty(forward(request.bodyText(), secret), Headers.none());
    }

    private int forward(String body, String secret) throws InterruptedException {
        int status = 502;
        for (int port : instances) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                            .timeout(PATIENCE)
                            .header(SECRET, secret)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            try {
                status = http.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException e) {
                status = 502;
            }
            if (status != 503 && status != 502) {
                return status;
            }
        }
        return status;
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
