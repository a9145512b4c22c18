package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;

/** core.telegram.org/bots/api#editmessagereplymarkup, for messages of the bot in chats. */
record EditMessageReplyMarkup(Chats chats, EditMessageText edits) implements ApiMethod {
    @Override
    public String name() {
        return "editMessageReplyMarkup";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        List<List<SeenMessage.Button>> buttons = InlineKeyboard.rows(parameters);
        long chatId = parameters.chatId();
        int messageId = parameters.messageId();
        synchronized (chats) {
            Chat chat = chats.writable(chatId);
            SeenMessage old = EditMessageText.editable(chat, messageId);
            return edits.changed(old, old.content().with(buttons), chat);
        }
    }
}
