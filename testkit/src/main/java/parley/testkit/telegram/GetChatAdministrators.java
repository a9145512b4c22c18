package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** core.telegram.org/bots/api#getchatadministrators; other bots than this one there are none. */
record GetChatAdministrators(Chats chats, Memberships memberships) implements ApiMethod {
    @Override
    public String name() {
        return "getChatAdministrators";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        long chatId = parameters.chatId();
        synchronized (chats) {
            Chat chat = chats.readable(chatId);
            if (chat.isPrivate()) {
                throw Refusal.badRequest("there are no administrators in the private chat");
            }
            if (chat.kind() == ChatKind.CHANNEL && !chat.standing().isAdministrator()) {
                throw Refusal.badRequest("member list is inaccessible");
            }
            ArrayNode list = Json.array();
            chat.administrators().stream()
                    .flatMap(administrator -> chats.person(administrator.personId()).stream())
                    .forEach(person -> list.add(memberships.of(chat, person)));
            if (chat.standing().isAdministrator()) {
                list.add(memberships.ofBot(chat));
            }
            return list;
        }
    }
}
