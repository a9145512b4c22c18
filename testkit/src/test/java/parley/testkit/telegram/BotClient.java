package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A bot that calls a server of the Bot API with JSON, as TelegramBots does. */
final class BotClient implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;

    BotClient(BotApiDouble telegram) {
        this(telegram.baseUrl(), telegram.token());
    }

    BotClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    URI url(String method) {
        return URI.create(server + "/bot" + token + "/" + method);
    }

    /** Calls a method with parameters, names and values in turn; the whole answer. */
    JsonNode call(String method, Object... parameters) throws Exception {
        HttpRequest request = request(method, parameters);
        return body(http.send(request, BodyHandlers.ofString()));
    }

    CompletableFuture<JsonNode> callAsync(String method, Object... parameters) {
        return http.sendAsync(request(method, parameters), BodyHandlers.ofString())
                .thenApply(BotClient::body);
    }

    /** The message number of a text sent to a chat. */
    int send(long chat, String text) throws Exception {
        return call("sendMessage", "chat_id", chat, "text", text).at("/result/message_id").asInt();
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest request(String method, Object... parameters) {
        ObjectNode body = Json.object();
        for (int i = 0; i < parameters.length; i += 2) {
            body.putPOJO((String) parameters[i], parameters[i + 1]);
        }
        return HttpRequest.newBuilder(url(method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    private static JsonNode body(HttpResponse<String> response) {
        JsonNode body = Json.read(response.body()).orElseThrow();
        int expected = body.path("ok").asBoolean() ? 200 : body.path("error_code").asInt();
        if (response.statusCode() != expected) {
            throw new AssertionError("status " + response.statusCode() + " with " + body);
        }
        return body;
    }

    @Override
    public void close() {
        http.close();
    }
}
