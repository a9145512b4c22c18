package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.OptionalInt;

/** core.telegram.org/bots/api#sendmessage. */
record SendMessage(Bot bot, Chats chats, Pace pace) implements ApiMethod {
    @Override
    public String name() {
        return "sendMessage";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        Content content = Content.of(parameters);
        Optional<Reply> reply = Reply.of(parameters);
        synchronized (chats) {
            Chat chat = chats.writable(parameters.chatId());
            OptionalInt topic = topic(parameters, chat);
            OptionalInt replyTo =
                    reply.isPresent() ? reply.get().resolvedIn(chat) : OptionalInt.empty();
            pace.admit(chat);
            Post post =
                    Post.by(bot.id(), chat)
                            .answering(replyTo)
                            .inTopic(topic)
                            .silent(parameters.flag("disable_notification"));
            return chats.json(chats.post(post, content));
        }
    }

    private static OptionalInt topic(Parameters parameters, Chat chat) throws Refusal {
        int id = parameters.bounded("message_thread_id", 0, 0, Integer.MAX_VALUE);
        if (id == 0) {
            return OptionalInt.empty();
        }
        Optional<Chat.Topic> topic = chat.topic(id);
        if (topic.isEmpty()) {
            throw Refusal.badRequest("message thread not found");
        }
        if (topic.get().closed()) {
            throw Refusal.badRequest("TOPIC_CLOSED");
        }
        return OptionalInt.of(id);
    }

    /** The message that is answered, and whether its absence matters. */
    private record Reply(int messageId, boolean mayBeMissing) {
        /** From reply_parameters, or from the parameters that came before them. */
        static Optional<Reply> of(Parameters parameters) throws Refusal {
            Optional<JsonNode> json = parameters.object("reply_parameters", "reply parameters");
            if (json.isPresent()) {
                int id = json.get().path("message_id").asInt();
                boolean lenient = json.get().path("allow_sending_without_reply").asBoolean();
                return Optional.of(new Reply(id, lenient));
            }
            int id = parameters.bounded("reply_to_message_id", 0, 0, Integer.MAX_VALUE);
            boolean lenient = parameters.flag("allow_sending_without_reply");
            return id == 0 ? Optional.empty() : Optional.of(new Reply(id, lenient));
        }

        OptionalInt resolvedIn(Chat chat) throws Refusal {
            if (chat.message(messageId).isPresent()) {
                return OptionalInt.of(messageId);
            }
            if (!mayBeMissing) {
                throw Refusal.badRequest("message to be replied not found");
            }
            return OptionalInt.empty();
        }
    }
}
