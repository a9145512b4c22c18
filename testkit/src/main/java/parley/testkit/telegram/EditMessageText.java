package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** core.telegram.org/bots/api#editmessagetext, for messages of the bot in chats. */
record EditMessageText(Chats chats, Pace pace) implements ApiMethod {
    @Override
    public String name() {
        return "editMessageText";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        Content content = Content.of(parameters);
        long chatId = parameters.chatId();
        int messageId = parameters.messageId();
        synchronized (chats) {
            Chat chat = chats.writable(chatId);
            Optional<SeenMessage> old = chat.message(messageId);
            if (old.isEmpty()) {
                throw Refusal.badRequest("message to edit not found");
            }
            if (!old.get().fromBot()) {
                throw Refusal.badRequest("message can't be edited");
            }
            if (old.get().shows(content)) {
                throw Refusal.badRequest(
                        "message is not modified: specified new message content and reply markup"
                                + " are exactly the same as a current content and reply markup of"
                                + " the message");
            }
            pace.admit(chat);
            SeenMessage edited = old.get().edited(content, chats.now());
            chats.put(chat, edited);
            return chats.json(edited);
        }
    }
}
