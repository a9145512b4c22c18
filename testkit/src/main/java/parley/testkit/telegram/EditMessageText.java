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
            SeenMessage old = editable(chat, messageId);
            return changed(old, content, chat);
        }
    }

    /**
     * The bot's message with this number.
     *
     * @throws Refusal 400 when there is none, or somebody else wrote it
     */
    static SeenMessage editable(Chat chat, int messageId) throws Refusal {
        Optional<SeenMessage> old = chat.message(messageId);
        if (old.isEmpty()) {
            throw Refusal.badRequest("message to edit not found");
        }
        if (!old.get().fromBot()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return old.get();
    }

    /**
     * Puts other content in place; the monitor of the chats is held.
     *
     * @throws Refusal 400 when the content is the same, 429 when it comes too early
     */
    JsonNode changed(SeenMessage old, Content content, Chat chat) throws Refusal {
        if (old.shows(content)) {
            throw Refusal.badRequest(
                    "message is not modified: specified new message content and reply markup"
                            + " are exactly the same as a current content and reply markup of"
                            + " the message");
        }
        pace.admit(chat);
        SeenMessage edited = old.edited(content, chats.now());
        chats.put(chat, edited);
        return chats.json(edited);
    }
}
