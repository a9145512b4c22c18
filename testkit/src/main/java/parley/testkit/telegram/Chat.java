package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A chat and its messages. Guarded by the lock of {@link Chats}. */
final class Chat {
    private static final String SUPERGROUP_PREFIX = "-100";

    private final long id;
    private final String title;
    private final Map<Integer, SeenMessage> messages = new TreeMap<>();
    private final Map<Integer, Topic> topics = new TreeMap<>();
    private Standing standing;

    /** How the bot stands in a chat. */
    enum Standing {
        /** A private chat in which the person has not spoken yet. */
        NOT_STARTED,
        /** The bot may write. */
        WELCOME,
        /** The person blocked the bot, or the group removed it. */
        SHUT_OUT
    }

    /** A forum topic; its id is that of the message that made it. */
    record Topic(int id, String name, boolean closed) {}

    Chat(long id, String title, Standing standing) {
        this.id = id;
        this.title = title;
        this.standing = standing;
    }

    long id() {
        return id;
    }

    /** Persons have positive ids, groups negative ones. */
    boolean isPrivate() {
        return id > 0;
    }

    Standing standing() {
        return standing;
    }

    void standing(Standing now) {
        this.standing = now;
    }

    Map<Integer, SeenMessage> messages() {
        return messages;
    }

    Optional<SeenMessage> message(int messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    void put(SeenMessage message) {
        messages.put(message.id(), message);
    }

    void put(Topic topic) {
        topics.put(topic.id(), topic);
    }

    Optional<Topic> topic(int topicId) {
        return Optional.ofNullable(topics.get(topicId));
    }

    /**
     * Lets the bot write, or says why not.
     *
     * @throws Refusal 403
     */
    void requireWritable() throws Refusal {
        switch (standing) {
            case WELCOME -> {}
            case NOT_STARTED ->
                    throw Refusal.forbidden("bot can't initiate conversation with a user");
            case SHUT_OUT ->
                    throw Refusal.forbidden(
                            isPrivate()
                                    ? "bot was blocked by the user"
                                    : "bot was kicked from the " + type() + " chat");
        }
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id).put("type", type());
        json.put(isPrivate() ? "first_name" : "title", title);
        return topics.isEmpty() ? json : json.put("is_forum", true);
    }

    private String type() {
        if (isPrivate()) {
            return "private";
        }
        return Long.toString(id).startsWith(SUPERGROUP_PREFIX) ? "supergroup" : "group";
    }
}
