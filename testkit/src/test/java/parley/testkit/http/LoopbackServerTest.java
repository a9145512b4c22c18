package parley.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@Timeout(30)
class LoopbackServerTest {
    private final BlockingQueue<Request> seen = new LinkedBlockingQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile RequestHandler handler = request -> Reply.text(200, "text/plain", "ok");
    private final LoopbackServer server =
            LoopbackServer.start(
                    request -> {
                        seen.add(request);
                        return handler.answer(request);
                    });

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void handsOverMethodPathQueryAndHeaders() throws Exception {
        HttpRequest asked =
                HttpRequest.newBuilder(server.url("/a%20b/%D0%BC?q=1&q=%D1%8F+x&flag"))
                        .header("X-Many", "one")
                        .header("X-Many", "two")
                        .method("DELETE", BodyPublishers.noBody())
                        .build();

        client.send(asked, BodyHandlers.ofString());

        Request request = seen.take();
        assertThat(request.method()).isEqualTo("DELETE");
        assertThat(request.path()).isEqualTo("/a b/м");
        assertThat(request.query().get("q")).containsExactly("1", "я x");
        assertThat(request.query("flag")).hasValue("");
        assertThat(request.headers().all("x-many")).containsExactly("one", "two");
    }

    @Test
    void readsBodiesOfKnownLengthAndInChunks() throws Exception {
        String text = "тіло ".repeat(5000);
        HttpRequest.Builder to = HttpRequest.newBuilder(server.url("/"));
        InputStream unsized = new ByteArrayInputStream(text.getBytes(UTF_8));

        client.send(to.POST(BodyPublishers.ofString(text)).build(), BodyHandlers.ofString());
        client.send(
                to.POST(BodyPublishers.ofInputStream(() -> unsized)).build(),
                BodyHandlers.ofString());

        Request sized = seen.take();
        Request chunked = seen.take();
        assertThat(sized.bodyText()).isEqualTo(text);
        assertThat(chunked.headers().first("Transfer-Encoding")).hasValue("chunked");
        assertThat(chunked.bodyText()).isEqualTo(text);
    }

    @Test
    void computesTheLengthAndKeepsTheConnection() throws Exception {
        handler =
                _ -> Reply.of(200, Headers.of("Content-Length", "999", "X-A", "b"), new byte[] {7});

        HttpResponse<byte[]> first = get("/");
        get("/");
        get("/");

        assertThat(first.body()).containsExactly(7);
        assertThat(first.headers().allValues("Content-Length")).containsExactly("1");
        assertThat(first.headers().firstValue("X-A")).hasValue("b");
        assertThat(server.openConnections()).isEqualTo(1);
    }

    @Test
    void sendsNoBodyToHead() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(server.url("/")).HEAD().build();

        HttpResponse<String> answer = client.send(head, BodyHandlers.ofString());

        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("2");
    }

    @Test
    void answersRequestsThatArriveTogetherInOrder() throws Exception {
        handler = request -> Reply.text(200, "text/plain", request.path());

        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String two =
                    "GET /one HTTP/1.1\r\n"
                            + "Host: x\r\n\r\n"
                            + "GET /two HTTP/1.1\r\n"
                            + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(two.getBytes(UTF_8));
            String answers = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answers).containsSubsequence("/one", "/two");
            assertThat(answers).endsWith("/two").contains("Connection: close");
        }
    }

    @Test
    void namesWhatAHandlerThrew() throws Exception {
        handler =
                _ -> {
                    throw new IllegalStateException("broken on purpose");
                };

        HttpResponse<byte[]> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(new String(answer.body(), UTF_8)).contains("broken on purpose");
    }

    @Test
    void refusesWhatIsNoHttp() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("HELLO\r\n\r\n".getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void aRawReplyIsExactToTheByte() throws Exception {
        handler =
                _ ->
                        Reply.raw(
                                wire -> {
                                    wire.head(299, Headers.of("X-Only", "this"));
                                    wire.write("abc".getBytes(UTF_8));
                                });

        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).isEqualTo("HTTP/1.1 299 Other\r\nX-Only: this\r\n\r\nabc");
        }
    }

    @Test
    void aResetIsSeenAsAReset() throws Exception {
        handler = _ -> Reply.raw(Wire::reset);

        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));

            assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void closingEndsStallsPausesAndBlockedHandlersAtOnce() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        handler =
                request ->
                        switch (request.path()) {
                            case "/stall" -> Reply.raw(Wire::stall);
                            case "/pause" -> Reply.raw(wire -> wire.pause(Duration.ofHours(1)));
                            default -> {
                                never.await();
                                yield Reply.empty(200, Headers.none());
                            }
                        };
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (String path : List.of("/stall", "/pause", "/block")) {
            HttpRequest request = HttpRequest.newBuilder(server.url(path)).build();
            answers.add(client.sendAsync(request, BodyHandlers.ofString()));
            seen.take();
        }

        Instant before = Instant.now();
        server.close();

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(server.openConnections()).isZero();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.handle((_, error) -> error).get(5, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void aStallEndsWhenThePeerLeaves() throws Exception {
        CompletableFuture<String> ended = new CompletableFuture<>();
        handler =
                _ ->
                        Reply.raw(
                                wire -> {
                                    wire.stall();
                                    ended.complete("ended");
                                });

        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
            seen.take();
        }

        assertThat(ended.get(5, TimeUnit.SECONDS)).isEqualTo("ended");
    }

    @Test
    void servesAThousandConnectionsAtOnce() throws Exception {
        CountDownLatch all = new CountDownLatch(1000);
        handler =
                _ -> {
                    all.countDown();
                    all.await();
                    return Reply.text(200, "text/plain", "together");
                };
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                sockets.add(socket);
                String request = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(UTF_8));
            }
            for (Socket socket : sockets) {
                assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                        .endsWith("together");
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void listensOnTheGivenPortAgainAfterClosing() throws Exception {
        int port = server.port();
        get("/");
        server.close();

        try (LoopbackServer again =
                LoopbackServer.start(port, _ -> Reply.text(200, "text/plain", "again"))) {
            assertThat(again.url()).isEqualTo(URI.create("http://127.0.0.1:" + port));
            assertThat(new String(get("/").body(), UTF_8)).isEqualTo("again");
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url(path)).build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
