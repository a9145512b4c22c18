package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/** core.telegram.org/bots/api#deletemessage, for a bot that is no administrator. */
record DeleteMessage(Chats chats) implements ApiMethod {
    /** Older messages stay, says the method's description. */
    private static final Duration DELETABLE = Duration.ofDays(2);

    @Override
    public String name() {
        return "deleteMessage";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        long chatId = parameters.chatId();
        int messageId = parameters.messageId();
        synchronized (chats) {
            Chat chat = chats.writable(chatId);
            Optional<SeenMessage> message = chat.message(messageId);
            if (message.isEmpty()) {
                throw Refusal.badRequest("message to delete not found");
            }
            boolean old = message.get().sentAt().plus(DELETABLE).isBefore(chats.now());
            if (old || !(message.get().fromBot() || chat.isPrivate())) {
                throw Refusal.badRequest("message can't be deleted for everyone");
            }
            chats.delete(chat, messageId);
            return Json.yes();
        }
    }
}
