package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/**
 * What a bot and a person can do with each other on any server of the Bot API, refusals left out.
 * Every server that Parley is tested on passes it.
 */
@Timeout(30)
abstract class ClientContract {
    static final long PERSON = 5_000_000_077L;
    static final Map<String, Object> BUTTONS =
            Map.of(
                    "inline_keyboard",
                    List.of(List.of(Map.of("text", "Mute", "callback_data", "mute:1"))));

    private Stage stage;
    private BotClient bot;

    /** A server and the one person who talks to the bot through it. */
    interface Stage extends AutoCloseable {
        URI server();

        String token();

        void says(String text) throws Exception;

        /** Presses the button of the bot's message with this data. */
        void presses(int messageId, String data) throws Exception;

        /** What the bot wrote, as the person reads it now. */
        List<Seen> seen() throws Exception;

        @Override
        void close();
    }

    /** A message as the person sees it. */
    record Seen(int id, String text, List<String> buttons) {}

    /** A fresh stage; nothing was said on it. */
    abstract Stage open() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        stage = open();
        bot = new BotClient(stage.server(), stage.token());
    }

    @AfterEach
    void end() {
        bot.close();
        stage.close();
    }

    @Test
    void introducesTheBot() throws Exception {
        JsonNode me = accepted(bot.call("getMe"));

        assertThat(me.path("id").asLong()).isPositive();
        assertThat(me.path("username").asText()).isNotEmpty();
    }

    @Test
    void bringsWhatThePersonSaysOnceItIsConfirmed() throws Exception {
        stage.says("/start");

        JsonNode first = accepted(bot.call("getUpdates", "timeout", 0));
        JsonNode update = first.get(first.size() - 1);
        long next = update.path("update_id").asLong() + 1;

        assertThat(update.at("/message/text").asText()).isEqualTo("/start");
        assertThat(update.at("/message/chat/id").asLong()).isEqualTo(PERSON);
        assertThat(update.at("/message/from/id").asLong()).isEqualTo(PERSON);
        assertThat(update.at("/message/message_id").asInt()).isPositive();
        assertThat(accepted(bot.call("getUpdates", "offset", next))).isEmpty();
        stage.says("more");
        assertThat(accepted(bot.call("getUpdates", "offset", next)).findValuesAsText("text"))
                .containsExactly("more");
    }

    @Test
    void showsThePersonWhatTheBotSends() throws Exception {
        stage.says("/start");

        JsonNode sent = accepted(bot.call("sendMessage", "chat_id", PERSON, "text", "Привіт"));

        int id = sent.path("message_id").asInt();
        assertThat(sent.path("text").asText()).isEqualTo("Привіт");
        assertThat(sent.at("/chat/id").asLong()).isEqualTo(PERSON);
        assertThat(stage.seen()).containsExactly(new Seen(id, "Привіт", List.of()));
    }

    @Test
    void takesFormsToo() throws Exception {
        stage.says("/start");
        String form = "chat_id=" + PERSON + "&text=%D1%84+x";
        HttpRequest request =
                HttpRequest.newBuilder(bot.url("sendMessage"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();

        assertThat(bot.send(request).statusCode()).isEqualTo(200);

        assertThat(stage.seen()).extracting(Seen::text).containsExactly("ф x");
    }

    @Test
    void changesTextAndButtons() throws Exception {
        stage.says("/start");
        int id = sendWithButtons();
        assertThat(stage.seen()).containsExactly(new Seen(id, "question", List.of("Mute")));

        accepted(
                bot.call(
                        "editMessageText",
                        "chat_id",
                        PERSON,
                        "message_id",
                        id,
                        "text",
                        "answer",
                        "reply_markup",
                        BUTTONS));
        accepted(
                bot.call(
                        "editMessageReplyMarkup",
                        "chat_id",
                        PERSON,
                        "message_id",
                        id,
                        "reply_markup",
                        Map.of(
                                "inline_keyboard",
                                List.of(
                                        List.of(
                                                Map.of(
                                                        "text",
                                                        "Unmute",
                                                        "callback_data",
                                                        "unmute:1"))))));

        assertThat(stage.seen()).containsExactly(new Seen(id, "answer", List.of("Unmute")));
    }

    @Test
    void takesAMessageAway() throws Exception {
        stage.says("/start");
        int first = bot.send(PERSON, "first");
        int second = bot.send(PERSON, "second");

        accepted(bot.call("deleteMessage", "chat_id", PERSON, "message_id", first));

        assertThat(stage.seen()).extracting(Seen::id).containsExactly(second);
    }

    @Test
    void bringsAPressAndTakesItsAnswer() throws Exception {
        stage.says("/start");
        int id = sendWithButtons();

        stage.presses(id, "mute:1");
        JsonNode query = accepted(bot.call("getUpdates")).findValue("callback_query");

        assertThat(query.path("data").asText()).isEqualTo("mute:1");
        assertThat(query.at("/from/id").asLong()).isEqualTo(PERSON);
        assertThat(query.at("/message/message_id").asInt()).isEqualTo(id);
        String queryId = query.path("id").asText();
        accepted(bot.call("answerCallbackQuery", "callback_query_id", queryId, "text", "Muted"));
    }

    private int sendWithButtons() throws Exception {
        return accepted(
                        bot.call(
                                "sendMessage",
                                "chat_id",
                                PERSON,
                                "text",
                                "question",
                                "reply_markup",
                                BUTTONS))
                .path("message_id")
                .asInt();
    }

    private static JsonNode accepted(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer.path("result");
    }
}
