package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

class SendMessageTest extends BotApiContract {
    @Test
    void showsThePersonWhatWasSent() throws Exception {
        JsonNode answer =
                bot.call(
                        "sendmessage",
                        "chat_id",
                        ANN,
                        "text",
                        "<b>Раунд</b> &amp; <a href=\"https://example.org/1\">джерело</a>",
                        "parse_mode",
                        "HTML",
                        "disable_notification",
                        true,
                        "link_preview_options",
                        Map.of("is_disabled", true));

        assertAccepted(answer);
        SeenMessage seen = telegram.messages(ANN).getFirst();
        assertThat(seen.id()).isEqualTo(answer.at("/result/message_id").asInt());
        assertThat(seen.text()).isEqualTo("Раунд & джерело");
        assertThat(seen.source()).startsWith("<b>Раунд</b>");
        assertThat(seen.entities())
                .containsExactly(
                        TextEntity.of("bold", 0, 5),
                        TextEntity.of("text_link", 8, 7, "https://example.org/1"));
        assertThat(seen.silent()).isTrue();
        assertThat(seen.linkPreview()).isFalse();
        assertThat(seen.edited()).isFalse();
        assertThat(seen.sentAt()).isEqualTo(NOW);
        assertThat(answer.at("/result/from/id").asLong()).isEqualTo(telegram.botId());
        assertThat(answer.at("/result/entities/1/url").asText()).isEqualTo("https://example.org/1");
    }

    @Test
    void doesNotLetTheBotSpeakFirst() throws Exception {
        telegram.privateChat(77, "Bo", "en");

        assertRefused(
                send(77, "hi"), 403, "Forbidden: bot can't initiate conversation with a user");
        telegram.say(77, "hi yourself");
        assertAccepted(send(77, "hi"));
    }

    @Test
    void knowsNoOtherChats() throws Exception {
        assertRefused(send(4711, "hi"), 400, "Bad Request: chat not found");
        assertRefused(
                bot.call("sendMessage", "chat_id", "@nobody", "text", "hi"),
                400,
                "Bad Request: chat not found");
        assertRefused(bot.call("sendMessage", "text", "hi"), 400, "Bad Request: chat_id is empty");
    }

    @Test
    void refusesWhoeverBlockedOrKickedTheBot() throws Exception {
        telegram.group(-42, "Small");
        telegram.block(ANN);
        telegram.block(GROUP);
        telegram.block(-42);

        assertRefused(send(ANN, "hi"), 403, "Forbidden: bot was blocked by the user");
        assertRefused(send(GROUP, "hi"), 403, "Forbidden: bot was kicked from the supergroup chat");
        assertRefused(send(-42, "hi"), 403, "Forbidden: bot was kicked from the group chat");
        telegram.unblock(ANN);
        assertAccepted(send(ANN, "hi"));
    }

    @Test
    void countsTheTextAfterParsingInUtf16Units() throws Exception {
        String longest = "😀".repeat(2048);

        assertAccepted(html("<b>" + longest + "</b>"));
        assertRefused(html("<b>" + longest + "!</b>"), 400, "Bad Request: message is too long");
        assertAccepted(html("&lt;".repeat(4096)));
    }

    @Test
    void refusesTextThatSaysNothing() throws Exception {
        assertRefused(send(ANN, ""), 400, "Bad Request: message text is empty");
        assertRefused(
                bot.call("sendMessage", "chat_id", ANN), 400, "Bad Request: message text is empty");
        assertRefused(html("<b> </b>\n"), 400, "Bad Request: text must be non-empty");
    }

    @Test
    void refusesBrokenMarkupAndUnknownModes() throws Exception {
        assertRefused(
                html("a <x>b</x>"),
                400,
                "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 2");
        assertRefused(
                bot.call("sendMessage", "chat_id", ANN, "text", "a", "parse_mode", "BBCode"),
                400,
                "Bad Request: unsupported parse_mode");
        assertThat(telegram.messages(ANN)).isEmpty();
    }

    @Test
    void leavesMarkupAloneWithoutAMode() throws Exception {
        send(ANN, "1 < 2 &amp; <b>");

        assertThat(telegram.messages(ANN).getFirst().text()).isEqualTo("1 < 2 &amp; <b>");
    }

    @Test
    void repliesToMessagesThatExist() throws Exception {
        int first = bot.send(ANN, "first");

        JsonNode reply = reply(Map.of("message_id", first));
        JsonNode lenient = reply(Map.of("message_id", 99_999, "allow_sending_without_reply", true));

        assertThat(reply.at("/result/reply_to_message/text").asText()).isEqualTo("first");
        assertAccepted(lenient);
        assertThat(telegram.messages(ANN))
                .extracting(SeenMessage::replyTo)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(first), OptionalInt.empty());
        assertRefused(
                reply(Map.of("message_id", 99_999)),
                400,
                "Bad Request: message to be replied not found");
    }

    @Test
    void writesOnlyInOpenTopics() throws Exception {
        int topic = telegram.topic(GROUP, "Talks");

        JsonNode answer = inTopic(topic);

        assertThat(answer.at("/result/message_thread_id").asInt()).isEqualTo(topic);
        assertThat(answer.at("/result/chat/is_forum").asBoolean()).isTrue();
        assertThat(telegram.messages(GROUP).getFirst().topic()).hasValue(topic);
        assertRefused(inTopic(topic + 1000), 400, "Bad Request: message thread not found");
        telegram.closeTopic(GROUP, topic);
        assertRefused(inTopic(topic), 400, "Bad Request: TOPIC_CLOSED");
    }

    @Test
    void keepsThePreviewOptions() throws Exception {
        Map<String, Object> options =
                Map.of("url", "https://example.org/1", "prefer_small_media", true);

        JsonNode answer =
                bot.call(
                        "sendMessage",
                        "chat_id",
                        ANN,
                        "text",
                        "a",
                        "link_preview_options",
                        options);

        SeenMessage seen = telegram.messages(ANN).getFirst();
        assertThat(seen.linkPreview()).isTrue();
        assertThat(seen.previewOptions().orElseThrow().path("prefer_small_media").asBoolean())
                .isTrue();
        assertThat(answer.at("/result/link_preview_options/url").asText())
                .isEqualTo("https://example.org/1");
    }

    @Test
    void marksEachKindOfTextAndDropsEntitiesAfterTheHundredth() throws Exception {
        assertAccepted(
                html(
                        "<s>a</s><blockquote>b</blockquote><blockquote expandable>c</blockquote>"
                                + "<code>d</code><tg-spoiler>e</tg-spoiler>"
                                + "<a href=\"https://example.org/\">f</a>"));
        assertAccepted(html("<b>a</b> ".repeat(150)));

        List<SeenMessage> seen = telegram.messages(ANN);
        assertThat(seen.getFirst().entities())
                .extracting(TextEntity::type)
                .containsExactly(
                        "strikethrough",
                        "blockquote",
                        "expandable_blockquote",
                        "code",
                        "spoiler",
                        "text_link");
        assertThat(seen.getLast().entities()).hasSize(100);
    }

    @Test
    void checksButtons() throws Exception {
        String longest = "я".repeat(32);

        assertAccepted(withButton(Map.of("text", "Yes", "callback_data", longest)));
        assertAccepted(withButton(Map.of("text", "Go", "url", "https://example.org/")));
        assertThat(telegram.messages(ANN).getFirst().buttons().getFirst().getFirst().callbackData())
                .hasValue(longest);
        assertRefused(
                withButton(Map.of("text", "Yes", "callback_data", longest + "!")),
                400,
                "Bad Request: BUTTON_DATA_INVALID");
        assertRefused(
                withButton(Map.of("text", "Yes")),
                400,
                "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in"
                        + " the inline keyboard");
        assertRefused(
                bot.call("sendMessage", "chat_id", ANN, "text", "a", "reply_markup", "{oops"),
                400,
                "Bad Request: can't parse reply keyboard markup JSON object");
    }

    private JsonNode send(long chat, String text) throws Exception {
        return bot.call("sendMessage", "chat_id", chat, "text", text);
    }

    private JsonNode html(String text) throws Exception {
        return bot.call("sendMessage", "chat_id", ANN, "text", text, "parse_mode", "HTML");
    }

    private JsonNode reply(Map<String, Object> reply) throws Exception {
        return bot.call("sendMessage", "chat_id", ANN, "text", "re", "reply_parameters", reply);
    }

    private JsonNode inTopic(int topic) throws Exception {
        return bot.call("sendMessage", "chat_id", GROUP, "text", "t", "message_thread_id", topic);
    }

    private JsonNode withButton(Map<String, Object> button) throws Exception {
        Map<String, Object> markup = Map.of("inline_keyboard", List.of(List.of(button)));
        return bot.call("sendMessage", "chat_id", ANN, "text", "b", "reply_markup", markup);
    }
}
