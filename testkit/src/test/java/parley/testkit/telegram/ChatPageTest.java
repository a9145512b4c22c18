package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class ChatPageTest extends BotApiContract {
    private static final Pattern TOKEN = Pattern.compile("page-token\" content=\"([0-9a-f]{32})\"");

    @Test
    void aPersonTalksThroughThePage() throws Exception {
        assertThat(post("say", Json.object().put("chat", "" + ANN).put("text", " hello <b> ")))
                .isEqualTo(200);

        assertThat(telegram.conversation(ANN).getLast().text()).isEqualTo("hello <b>");
        assertThat(bot.call("getUpdates").findValuesAsText("text")).endsWith("hello <b>");
        JsonNode shown = chat(ANN).path("messages");
        assertThat(shown.get(shown.size() - 1).path("name").asText()).isEqualTo("Ann");
    }

    @Test
    void aPersonTalksInATopicAndAnswersAMessage() throws Exception {
        int topic = telegram.topic(GROUP, "Talks");
        int first = telegram.sayAs(ANN, GROUP, topic, "first").id();
        ObjectNode saying = Json.object().put("chat", "" + GROUP).put("text", "second");

        post("say", saying.put("topic", topic).put("replyTo", first).put("as", ANN));

        SeenMessage said = telegram.conversation(GROUP).getLast();
        assertThat(said.topic()).hasValue(topic);
        assertThat(said.replyTo()).hasValue(first);
        assertThat(said.from()).isEqualTo(ANN);
        assertThat(chat(GROUP).at("/topics/0/name").asText()).isEqualTo("Talks");
    }

    @Test
    void showsWhatTheBotSends() throws Exception {
        int first = bot.send(ANN, "first");
        bot.call(
                "sendMessage",
                "chat_id",
                ANN,
                "text",
                "<s>old</s> new",
                "parse_mode",
                "HTML",
                "disable_notification",
                true,
                "reply_parameters",
                Map.of("message_id", first));

        JsonNode messages = chat(ANN).path("messages");
        JsonNode shown = messages.get(messages.size() - 1);

        assertThat(shown.at("/entities/0/type").asText()).isEqualTo("strikethrough");
        assertThat(shown.path("silent").asBoolean()).isTrue();
        assertThat(shown.path("reply_to").asInt()).isEqualTo(first);
        assertThat(shown.path("bot").asBoolean()).isTrue();
    }

    @Test
    void aPressShowsItsAnswer() throws Exception {
        Map<String, Object> button = Map.of("text", "Mute", "callback_data", "mute:1");
        Map<String, Object> keys = Map.of("inline_keyboard", List.of(List.of(button)));
        int id =
                bot.call("sendMessage", "chat_id", ANN, "text", "q", "reply_markup", keys)
                        .at("/result/message_id")
                        .asInt();

        assertThat(post("press", Json.object().put("message", id).put("data", "mute:1")))
                .isEqualTo(200);
        String query = bot.call("getUpdates").findValue("callback_query").path("id").asText();
        bot.call("answerCallbackQuery", "callback_query_id", query, "text", "Muted");

        assertThat(state("").at("/answers/0/text").asText()).isEqualTo("Muted");
        assertThat(post("press", Json.object().put("message", id).put("data", "other")))
                .isEqualTo(400);
    }

    @Test
    void blocksAndUnblocks() throws Exception {
        ObjectNode ann = Json.object().put("chat", "" + ANN);

        post("block", ann);
        assertRefused(
                bot.call("sendMessage", "chat_id", ANN, "text", "x"),
                403,
                "Forbidden: bot was blocked by the user");
        assertThat(post("say", ann.deepCopy().put("text", "hi"))).isEqualTo(400);
        post("unblock", ann);

        assertAccepted(bot.call("sendMessage", "chat_id", ANN, "text", "x"));
    }

    @Test
    void waitsForWhatIsNew() throws Exception {
        long version = state("").path("version").asLong();
        CompletableFuture<JsonNode> next =
                CompletableFuture.supplyAsync(() -> stateUnchecked("?after=" + version));

        telegram.say(ANN, "at last");

        assertThat(next.get(10, TimeUnit.SECONDS).path("version").asLong()).isGreaterThan(version);
    }

    @Test
    void isOnePageThatLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = bot.send(HttpRequest.newBuilder(url("/")).build());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; connect-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(page.body())
                .doesNotContain("src=", "innerHTML", "http://", "https://", "{nonce}");
        assertThat(page.body()).doesNotContain(telegram.token());
    }

    @Test
    void takesNoWritesFromOtherSites() throws Exception {
        String hello = Json.object().put("chat", "" + ANN).put("text", "forged").toString();
        HttpRequest.Builder withoutToken =
                HttpRequest.newBuilder(url("/_chat/say")).POST(BodyPublishers.ofString(hello));
        HttpRequest.Builder foreign =
                HttpRequest.newBuilder(url("/_chat/say"))
                        .POST(BodyPublishers.ofString(hello))
                        .header("X-Page-Token", token())
                        .header("Origin", "https://evil.example");

        assertThat(bot.send(withoutToken.build()).statusCode()).isEqualTo(403);
        assertThat(bot.send(foreign.build()).statusCode()).isEqualTo(403);
        assertThat(telegram.conversation(ANN)).noneMatch(m -> m.text().equals("forged"));
    }

    @Test
    void servesNoOtherHostName() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", telegram.baseUrl().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes("US-ASCII"));
            byte[] head = socket.getInputStream().readNBytes(12);

            assertThat(new String(head, "US-ASCII")).isEqualTo("HTTP/1.1 403");
        }
    }

    private int post(String action, ObjectNode body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(url("/_chat/" + action))
                        .header("X-Page-Token", token())
                        .header("Origin", telegram.baseUrl().toString())
                        .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build();
        return bot.send(request).statusCode();
    }

    private String token() throws Exception {
        Matcher token = TOKEN.matcher(bot.send(HttpRequest.newBuilder(url("/")).build()).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private JsonNode state(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url("/_chat/state" + query)).build();
        return Json.read(bot.send(request).body()).orElseThrow();
    }

    private JsonNode stateUnchecked(String query) {
        try {
            return state(query);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode chat(long id) throws Exception {
        for (JsonNode chat : state("").path("chats")) {
            if (chat.path("id").asText().equals("" + id)) {
                return chat;
            }
        }
        throw new AssertionError("no chat " + id);
    }

    private URI url(String path) {
        return URI.create(telegram.baseUrl() + path);
    }
}
