package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class MessageChangesTest extends BotApiContract {
    private static final Map<String, Object> BUTTONS =
            Map.of(
                    "inline_keyboard",
                    List.of(List.of(Map.of("text", "Mute", "callback_data", "mute:1"))));

    @Test
    void editsTheBotsOwnMessage() throws Exception {
        int id = bot.send(ANN, "one source");
        clock.advance(Duration.ofMinutes(3));

        JsonNode answer = edit(id, "two sources");

        assertThat(answer.at("/result/edit_date").asLong())
                .isEqualTo(NOW.plusSeconds(180).getEpochSecond());
        SeenMessage seen = telegram.messages(ANN).getFirst();
        assertThat(seen.text()).isEqualTo("two sources");
        assertThat(seen.edited()).isTrue();
        assertThat(seen.sentAt()).isEqualTo(NOW);
    }

    @Test
    void refusesAnEditThatChangesNothing() throws Exception {
        int id = bot.send(ANN, "same");

        assertRefused(
                edit(id, "same"),
                400,
                "Bad Request: message is not modified: specified new message content and reply"
                        + " markup are exactly the same as a current content and reply markup of"
                        + " the message");
        assertThat(telegram.messages(ANN).getFirst().edited()).isFalse();
    }

    @Test
    void anEditWithoutButtonsTakesThemAway() throws Exception {
        int id = sendWithButtons();

        assertAccepted(edit(id, "question"));

        assertThat(telegram.messages(ANN).getFirst().buttons()).isEmpty();
    }

    @Test
    void refusesToEditWhatItCannot() throws Exception {
        int herOwn = telegram.say(ANN, "mine").id();

        assertRefused(edit(99_999, "x"), 400, "Bad Request: message to edit not found");
        assertRefused(edit(herOwn, "x"), 400, "Bad Request: message can't be edited");
        assertRefused(
                bot.call("editMessageText", "chat_id", ANN, "text", "x"),
                400,
                "Bad Request: message identifier is not specified");
    }

    @Test
    void editsOnlyTheButtons() throws Exception {
        int id = bot.send(ANN, "question");

        assertAccepted(buttons(id));
        JsonNode again = buttons(id);

        SeenMessage seen = telegram.messages(ANN).getFirst();
        assertThat(seen.text()).isEqualTo("question");
        assertThat(seen.buttons().getFirst().getFirst().label()).isEqualTo("Mute");
        assertRefused(
                again,
                400,
                "Bad Request: message is not modified: specified new message content and reply"
                        + " markup are exactly the same as a current content and reply markup of"
                        + " the message");
        assertRefused(buttons(99_999), 400, "Bad Request: message to edit not found");
        int herOwn = telegram.say(ANN, "mine").id();
        assertRefused(buttons(herOwn), 400, "Bad Request: message can't be edited");
        assertAccepted(bot.call("editMessageReplyMarkup", "chat_id", ANN, "message_id", id));
        assertThat(telegram.messages(ANN).getFirst().buttons()).isEmpty();
    }

    @Test
    void anAnswerIsShortAndMayBeAWindow() throws Exception {
        String query = telegram.press(sendWithButtons(), "mute:1");

        assertRefused(answer(query, "я".repeat(201)), 400, "Bad Request: MESSAGE_TOO_LONG");
        assertAccepted(answer(query, "я".repeat(200)));

        assertThat(telegram.callbackAnswers())
                .containsExactly(new CallbackAnswer(query, "я".repeat(200), true));
    }

    @Test
    void deletesAMessageForTwoDays() throws Exception {
        int first = bot.send(ANN, "first");
        int second = bot.send(ANN, "second");

        assertAccepted(bot.call("deleteMessage", "chat_id", ANN, "message_id", first));
        clock.advance(Duration.ofDays(3));

        assertThat(telegram.messages(ANN)).extracting(SeenMessage::id).containsExactly(second);
        assertRefused(
                bot.call("deleteMessage", "chat_id", ANN, "message_id", first),
                400,
                "Bad Request: message to delete not found");
        assertRefused(
                bot.call("deleteMessage", "chat_id", ANN, "message_id", second),
                400,
                "Bad Request: message can't be deleted for everyone");
    }

    @Test
    void bringsAPressAndTakesItsAnswer() throws Exception {
        int id = sendWithButtons();

        String query = telegram.press(id, "mute:1");
        JsonNode updates = bot.call("getUpdates").path("result");
        JsonNode pressed = updates.get(updates.size() - 1).path("callback_query");
        JsonNode answer =
                bot.call("answerCallbackQuery", "callback_query_id", query, "text", "Muted");

        assertThat(pressed.path("id").asText()).isEqualTo(query);
        assertThat(pressed.path("data").asText()).isEqualTo("mute:1");
        assertThat(pressed.at("/from/id").asLong()).isEqualTo(ANN);
        assertThat(pressed.at("/message/message_id").asInt()).isEqualTo(id);
        assertAccepted(answer);
        assertThat(telegram.callbackAnswers())
                .containsExactly(new CallbackAnswer(query, "Muted", false));
    }

    @Test
    void refusesAnswersToOldOrUnknownQueries() throws Exception {
        String words =
                "Bad Request: query is too old and response timeout expired or query ID is invalid";
        String query = telegram.press(sendWithButtons(), "mute:1");
        clock.advance(Duration.ofMinutes(2));

        assertRefused(bot.call("answerCallbackQuery", "callback_query_id", query), 400, words);
        assertRefused(bot.call("answerCallbackQuery", "callback_query_id", "1"), 400, words);
    }

    @Test
    void letsNobodyPressWhatIsNotThere() throws Exception {
        int id = sendWithButtons();

        assertThatThrownBy(() -> telegram.press(id, "other"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private JsonNode buttons(int id) throws Exception {
        return bot.call(
                "editMessageReplyMarkup",
                "chat_id",
                ANN,
                "message_id",
                id,
                "reply_markup",
                BUTTONS);
    }

    private JsonNode answer(String query, String text) throws Exception {
        return bot.call(
                "answerCallbackQuery",
                "callback_query_id",
                query,
                "text",
                text,
                "show_alert",
                true);
    }

    private int sendWithButtons() throws Exception {
        return bot.call("sendMessage", "chat_id", ANN, "text", "question", "reply_markup", BUTTONS)
                .at("/result/message_id")
                .asInt();
    }

    private JsonNode edit(int id, String text) throws Exception {
        return bot.call("editMessageText", "chat_id", ANN, "message_id", id, "text", text);
    }
}
