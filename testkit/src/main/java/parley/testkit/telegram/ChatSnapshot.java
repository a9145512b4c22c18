package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** All chats as the page shows them. */
record ChatSnapshot(Chats chats, CallbackQueries queries) {
    ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode answers = json.putArray("answers");
        queries.answers()
                .forEach(
                        answer ->
                                answers.addObject()
                                        .put("query", answer.queryId())
                                        .put("text", answer.text())
                                        .put("alert", answer.alert()));
        synchronized (chats) {
            json.put("version", chats.version());
            ArrayNode people = json.putArray("people");
            chats.people()
                    .forEach(
                            person ->
                                    people.addObject()
                                            .put("id", person.id())
                                            .put("name", person.firstName()));
            ArrayNode list = json.putArray("chats");
            chats.all().forEach(chat -> list.add(chat(chat)));
        }
        return json;
    }

    private ObjectNode chat(Chat chat) {
        // A number of more than 53 bits would not survive in the page's script.
        ObjectNode json = Json.object().put("id", Long.toString(chat.id()));
        json.put("type", chat.kind().word()).put("title", chat.title());
        json.put("forum", chat.isForum()).put("standing", chat.standing().name());
        json.put("open", chat.standing().hears() && chat.movedTo().isEmpty());
        ArrayNode topics = json.putArray("topics");
        chat.topics()
                .forEach(
                        topic ->
                                topics.addObject()
                                        .put("id", topic.id())
                                        .put("name", topic.name())
                                        .put("closed", topic.closed()));
        ArrayNode messages = json.putArray("messages");
        chat.messages().values().forEach(message -> messages.add(message(chat, message)));
        return json;
    }

    private ObjectNode message(Chat chat, SeenMessage message) {
        ObjectNode json = chats.json(message);
        json.remove("reply_to_message");
        message.replyTo().ifPresent(id -> json.put("reply_to", id));
        message.note().ifPresent(note -> json.put("note", words(note)));
        json.put("bot", message.fromBot()).put("silent", message.silent());
        json.put("name", name(chat, message));
        return json;
    }

    private String name(Chat chat, SeenMessage message) {
        if (message.fromBot()) {
            return "Parley";
        }
        return message.senderChat().isPresent()
                ? chat.title()
                : chats.person(message.from()).map(Person::firstName).orElse("");
    }

    private static String words(ServiceNote note) {
        return switch (note.field()) {
            case "forum_topic_created" -> "Topic “" + note.value().path("name").asText() + "”";
            case "forum_topic_closed" -> "The topic was closed";
            case "forum_topic_reopened" -> "The topic was reopened";
            case "migrate_to_chat_id" -> "The group became a supergroup";
            case "migrate_from_chat_id" -> "This was a group before";
            default -> note.field();
        };
    }
}
