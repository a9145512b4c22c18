package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** core.telegram.org/bots/api#getchatmember. */
record GetChatMember(Bot bot, Chats chats, Memberships memberships) implements ApiMethod {
    @Override
    public String name() {
        return "getChatMember";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        long chatId = parameters.chatId();
        long userId = parameters.number("user_id").orElse(0);
        if (userId <= 0) {
            throw Refusal.badRequest("invalid user_id specified");
        }
        synchronized (chats) {
            Chat chat = chats.readable(chatId);
            if (userId == bot.id()) {
                return memberships.ofBot(chat);
            }
            Optional<Person> person = chats.person(userId);
            if (person.isEmpty()) {
                throw Refusal.badRequest("user not found");
            }
            if (chat.kind() == ChatKind.CHANNEL && !chat.standing().isAdministrator()) {
                throw Refusal.badRequest("member list is inaccessible");
            }
            return memberships.of(chat, person.get());
        }
    }
}
