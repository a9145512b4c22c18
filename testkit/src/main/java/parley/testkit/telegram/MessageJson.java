package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes messages as the Bot API's {@code Message} objects. */
final class MessageJson {
    private MessageJson() {}

    /** The message with the one it answers, but not what that answers in turn. */
    static ObjectNode of(
            SeenMessage message, Chat chat, Function<SeenMessage, ObjectNode> senders) {
        ObjectNode json = plain(message, chat, senders.apply(message));
        message.replyTo().stream()
                .mapToObj(chat::message)
                .flatMap(Optional::stream)
                .forEach(
                        answered ->
                                json.set(
                                        "reply_to_message",
                                        plain(answered, chat, senders.apply(answered))));
        return json;
    }

    private static ObjectNode plain(SeenMessage message, Chat chat, ObjectNode sender) {
        ObjectNode json = Json.object().put("message_id", message.id());
        json.set("from", sender);
        json.set("chat", chat.toJson());
        json.put("date", message.sentAt().getEpochSecond());
        message.editedAt().ifPresent(at -> json.put("edit_date", at.getEpochSecond()));
        message.topic()
                .ifPresent(
                        topic -> {
                            json.put("message_thread_id", topic);
                            json.put("is_topic_message", true);
                        });
        json.put("text", message.text());
        if (!message.entities().isEmpty()) {
            ArrayNode entities = json.putArray("entities");
            message.entities().forEach(entity -> entities.add(entity.toJson()));
        }
        if (!message.linkPreview()) {
            json.putObject("link_preview_options").put("is_disabled", true);
        }
        if (!message.buttons().isEmpty()) {
            json.putObject("reply_markup").set("inline_keyboard", rows(message.buttons()));
        }
        return json;
    }

    private static ArrayNode rows(List<List<SeenMessage.Button>> buttons) {
        ArrayNode rows = Json.array();
        for (List<SeenMessage.Button> row : buttons) {
            ArrayNode line = rows.addArray();
            for (SeenMessage.Button button : row) {
                ObjectNode json = line.addObject().put("text", button.label());
                button.callbackData().ifPresent(data -> json.put("callback_data", data));
                button.url().ifPresent(url -> json.put("url", url));
            }
        }
        return rows;
    }
}
