package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Writes messages as the Bot API's {@code Message} objects. */
final class MessageJson {
    private MessageJson() {}

    /** The message with the one it answers, but not what that answers in turn. */
    static ObjectNode of(
            SeenMessage message, Chat chat, Function<SeenMessage, ObjectNode> senders) {
        ObjectNode json = plain(message, chat, senders.apply(message));
        answered(message).stream()
                .mapToObj(chat::message)
                .flatMap(Optional::stream)
                .forEach(
                        answered ->
                                json.set(
                                        "reply_to_message",
                                        plain(answered, chat, senders.apply(answered))));
        return json;
    }

    /** In a topic, what answers nothing answers the message that made the topic. */
    private static OptionalInt answered(SeenMessage message) {
        boolean first = message.topic().orElse(0) == message.id();
        return message.replyTo().isPresent() || first ? message.replyTo() : message.topic();
    }

    private static ObjectNode plain(SeenMessage message, Chat chat, ObjectNode sender) {
        ObjectNode json = Json.object().put("message_id", message.id());
        if (chat.kind() != ChatKind.CHANNEL) {
            json.set("from", sender);
        }
        if (message.senderChat().isPresent()) {
            json.set("sender_chat", chat.toJson());
        }
        json.set("chat", chat.toJson());
        json.put("date", message.sentAt().getEpochSecond());
        message.editedAt().ifPresent(at -> json.put("edit_date", at.getEpochSecond()));
        message.topic()
                .ifPresent(
                        topic -> {
                            json.put("message_thread_id", topic);
                            json.put("is_topic_message", true);
                        });
        message.note()
                .ifPresentOrElse(
                        note -> json.set(note.field(), note.value()),
                        () -> json.put("text", message.text()));
        if (!message.entities().isEmpty()) {
            ArrayNode entities = json.putArray("entities");
            message.entities().forEach(entity -> entities.add(entity.toJson()));
        }
        message.previewOptions().ifPresent(options -> json.set("link_preview_options", options));
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
