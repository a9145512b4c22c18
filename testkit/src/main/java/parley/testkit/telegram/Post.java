package parley.testkit.telegram;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a new message is besides its content. */
record Post(
        Chat chat,
        long from,
        OptionalLong senderChat,
        OptionalInt replyTo,
        OptionalInt topic,
        boolean silent,
        Optional<ServiceNote> note) {

    /** A message of somebody, out of any topic, that answers none. */
    static Post by(long from, Chat chat) {
        OptionalLong sender =
                chat.kind() == ChatKind.CHANNEL ? OptionalLong.of(chat.id()) : OptionalLong.empty();
        OptionalInt none = OptionalInt.empty();
        return new Post(chat, from, sender, none, none, false, Optional.empty());
    }

    /** A message that the chat itself sends: an administrator who stays anonymous. */
    static Post anonymous(Chat chat) {
        Post post = by(Person.ANONYMOUS_ADMINISTRATOR.id(), chat);
        OptionalLong sender = OptionalLong.of(chat.id());
        return new Post(chat, post.from, sender, post.replyTo, post.topic, post.silent, post.note);
    }

    Post inTopic(OptionalInt thread) {
        return new Post(chat, from, senderChat, replyTo, thread, silent, note);
    }

    Post answering(OptionalInt message) {
        return new Post(chat, from, senderChat, message, topic, silent, note);
    }

    Post silent(boolean quiet) {
        return new Post(chat, from, senderChat, replyTo, topic, quiet, note);
    }

    Post telling(ServiceNote happened) {
        return new Post(chat, from, senderChat, replyTo, topic, silent, Optional.of(happened));
    }
}
