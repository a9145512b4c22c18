package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A double that others wrote, npm's {@code telegram-test-api}, passes the same contract: what our
 * double does beside its refusals is not of our own invention. {@code .ci/telegram-test-api} starts
 * it.
 */
@EnabledIfEnvironmentVariable(
        named = "TELEGRAM_TEST_API",
        matches = "http://127\\.0\\.0\\.1:[0-9]+",
        disabledReason = "no telegram-test-api runs; .ci/telegram-test-api starts one")
class TestApiContractIT extends ClientContract {
    private static final AtomicInteger BOTS = new AtomicInteger();

    /** The server keeps what it knows by token: a new token is a fresh stage. */
    @Override
    Stage open() {
        URI server = URI.create(System.getenv("TELEGRAM_TEST_API"));
        return new OnTestApi(
                server, "1000" + BOTS.incrementAndGet() + ":test", HttpClient.newHttpClient());
    }

    private record OnTestApi(URI server, String token, HttpClient http) implements Stage {
        @Override
        public void says(String text) throws Exception {
            ObjectNode message = person().put("text", text);
            post("/sendMessage", message);
        }

        @Override
        public void presses(int messageId, String data) throws Exception {
            ObjectNode press = person().put("data", data);
            ObjectNode message = press.putObject("message").put("message_id", messageId);
            message.putObject("chat").put("id", PERSON).put("type", "private");
            post("/sendCallback", press);
        }

        private ObjectNode person() {
            ObjectNode json = Json.object().put("botToken", token).put("date", 1_750_000_000);
            json.putObject("from").put("id", PERSON).put("is_bot", false).put("first_name", "Ann");
            json.putObject("chat").put("id", PERSON).put("type", "private");
            return json;
        }

        @Override
        public List<Seen> seen() throws Exception {
            List<Seen> seen = new ArrayList<>();
            for (JsonNode update : post("/getUpdatesHistory", Json.object().put("token", token))) {
                JsonNode message = update.path("message");
                if (message.has("chat_id")) {
                    List<String> buttons =
                            message.path("reply_markup")
                                    .path("inline_keyboard")
                                    .findValuesAsText("text");
                    int id = update.path("messageId").asInt();
                    seen.add(new Seen(id, message.path("text").asText(), buttons));
                }
            }
            return seen;
        }

        private JsonNode post(String path, ObjectNode body) throws Exception {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(server + path))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                                    .build(),
                            BodyHandlers.ofString());
            return Json.read(answer.body()).orElseThrow().path("result");
        }

        @Override
        public String toString() {
            return "telegram-test-api at " + server;
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
