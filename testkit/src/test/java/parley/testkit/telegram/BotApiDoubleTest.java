package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class BotApiDoubleTest extends BotApiContract {
    @Test
    void introducesTheBot() throws Exception {
        JsonNode me = bot.call("GETME").path("result");

        assertThat(me.path("id").asLong()).isEqualTo(telegram.botId());
        assertThat(me.path("is_bot").asBoolean()).isTrue();
        assertThat(me.path("username").asText()).isEqualTo("parley_test_bot");
    }

    @Test
    void refusesAWrongTokenAndAnUnknownMethod() throws Exception {
        URI wrong = URI.create(telegram.baseUrl() + "/bot1:wrong/getMe");

        HttpResponse<String> answer = bot.send(HttpRequest.newBuilder(wrong).build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        assertRefused(bot.call("sendSmell"), 404, "Not Found");
    }

    @Test
    void readsParametersFromQueryFormAndMultipart() throws Exception {
        String multipart =
                "--xyz\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n%d\r\n"
                        + "--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\nчастини\r\n--xyz--\r\n";

        bot.send(
                HttpRequest.newBuilder(bot.url("sendMessage?chat_id=" + ANN + "&text=a+b"))
                        .build());
        post("application/x-www-form-urlencoded", "text=%D1%84&chat_id=" + ANN);
        post("multipart/form-data; boundary=xyz", multipart.formatted(ANN));

        assertThat(telegram.messages(ANN))
                .extracting(SeenMessage::text)
                .containsExactly("a b", "ф", "частини");
    }

    @Test
    void refusesABodyThatIsNoJson() throws Exception {
        HttpResponse<String> answer = post("application/json", "{\"chat_id\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Bad Request: can't parse JSON object");
    }

    @Test
    void logsEveryCallWithItsOutcome() throws Exception {
        bot.call("SENDMESSAGE", "chat_id", ANN, "text", "hi", "reply_markup", Map.of());
        bot.call("sendMessage", "chat_id", 1, "text", "hi");

        List<ApiCall> calls = telegram.calls();

        assertThat(calls).extracting(ApiCall::method).containsOnly("sendMessage");
        assertThat(calls).extracting(ApiCall::at).containsOnly(NOW);
        assertThat(calls.getFirst().parameters())
                .isEqualTo(Map.of("chat_id", "" + ANN, "text", "hi", "reply_markup", "{}"));
        assertThat(calls.getFirst().outcome()).isInstanceOf(Outcome.Accepted.class);
        assertThat(calls.get(1).outcome())
                .isEqualTo(new Outcome.Refused(400, "Bad Request: chat not found", Map.of()));
        telegram.forgetCalls();
        assertThat(telegram.calls("sendMessage")).isEmpty();
    }

    @Test
    void keepsCommandsByScopeAndLanguage() throws Exception {
        List<Map<String, String>> commands =
                List.of(Map.of("command", "/start", "description", "Почати "));
        Map<String, String> groups = Map.of("type", "all_group_chats");

        assertAccepted(bot.call("setMyCommands", "commands", commands, "language_code", "uk"));
        assertAccepted(bot.call("setMyCommands", "commands", commands, "scope", groups));

        assertThat(bot.call("getMyCommands", "language_code", "uk").path("result").toString())
                .isEqualTo("[{\"command\":\"start\",\"description\":\"Почати\"}]");
        assertThat(bot.call("getMyCommands", "scope", groups).path("result")).hasSize(1);
        assertThat(bot.call("getMyCommands").path("result")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Text, command must be non-empty",
        "Start, Text, BOT_COMMAND_INVALID",
        "a-b, Text, BOT_COMMAND_INVALID",
        "aaaaaaaaaabbbbbbbbbbccccccccccddd, Text, command length must not exceed 32",
        "start, ' ', command description must be non-empty"
    })
    void refusesCommandsThatTelegramRefuses(String command, String description, String words)
            throws Exception {
        List<Map<String, String>> commands =
                List.of(Map.of("command", command, "description", description));

        assertRefused(
                bot.call("setMyCommands", "commands", commands), 400, "Bad Request: " + words);
    }

    @Test
    void refusesTooManyCommandsAndUnknownScopes() throws Exception {
        List<Map<String, String>> many =
                IntStream.range(0, 101)
                        .mapToObj(i -> Map.of("command", "c" + i, "description", "d"))
                        .toList();

        assertRefused(
                bot.call("setMyCommands", "commands", many),
                400,
                "Bad Request: BOT_COMMANDS_TOO_MUCH");
        assertRefused(
                bot.call("getMyCommands", "scope", Map.of("type", "galaxy")),
                400,
                "Bad Request: can't parse BotCommandScope: Unsupported type specified");
        assertRefused(
                bot.call("getMyCommands", "language_code", "ukr"),
                400,
                "Bad Request: invalid language code specified");
    }

    @Test
    void doesNotShowTheTokenInItsText() {
        assertThat(new Bot(telegram.token(), "x").toString()).doesNotContain(telegram.token());
        assertThatThrownBy(() -> BotApiDouble.builder().token("nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("nonsense");
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return bot.send(
                HttpRequest.newBuilder(bot.url("sendMessage"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }
}
