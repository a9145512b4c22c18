package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** A chat, its messages and its members. Guarded by the lock of {@link Chats}. */
final class Chat {
    private static final String SUPERGROUP_PREFIX = "-100";

    private final long id;
    private final ChatKind kind;
    private final String title;
    private final Map<Integer, SeenMessage> messages = new TreeMap<>();
    private final Map<Integer, Topic> topics = new TreeMap<>();
    private final Map<Long, Administrator> administrators = new TreeMap<>();
    private final Set<Long> members = new HashSet<>();
    private boolean forum;
    private OptionalLong movedTo = OptionalLong.empty();
    private Standing standing;

    /** A forum topic; its id is that of the message that made it. */
    record Topic(int id, String name, boolean closed) {}

    /** A person who runs the chat. */
    record Administrator(long personId, boolean owner, boolean anonymous) {}

    Chat(long id, ChatKind kind, String title, Standing standing) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.standing = standing;
    }

    /** A group, or a supergroup if Telegram gives such ids to those alone. */
    static Chat group(long id, String title) {
        boolean large = Long.toString(id).startsWith(SUPERGROUP_PREFIX);
        ChatKind kind = large ? ChatKind.SUPERGROUP : ChatKind.GROUP;
        return new Chat(id, kind, title, Standing.LEFT);
    }

    long id() {
        return id;
    }

    ChatKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    boolean isPrivate() {
        return kind == ChatKind.PRIVATE;
    }

    boolean isForum() {
        return forum;
    }

    Standing standing() {
        return standing;
    }

    void standing(Standing now) {
        this.standing = now;
    }

    void becomeForum() {
        forum = true;
    }

    /** The group lives on as a supergroup with this id. */
    void moveTo(long supergroup) {
        movedTo = OptionalLong.of(supergroup);
    }

    OptionalLong movedTo() {
        return movedTo;
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
        becomeForum();
        topics.put(topic.id(), topic);
    }

    void removeTopic(int topicId) {
        topics.remove(topicId);
        messages.values().removeIf(message -> message.topic().orElse(0) == topicId);
    }

    Optional<Topic> topic(int topicId) {
        return Optional.ofNullable(topics.get(topicId));
    }

    List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    void put(Administrator administrator) {
        administrators.put(administrator.personId(), administrator);
    }

    void removeAdministrator(long personId) {
        administrators.remove(personId);
    }

    Optional<Administrator> administrator(long personId) {
        return Optional.ofNullable(administrators.get(personId));
    }

    List<Administrator> administrators() {
        return List.copyOf(administrators.values());
    }

    void join(long personId) {
        members.add(personId);
    }

    boolean hasMember(long personId) {
        return members.contains(personId) || (isPrivate() && personId == id);
    }

    /**
     * Lets the bot read, or says why not.
     *
     * @throws Refusal 400 where the group moved, 403 where the bot is out
     */
    void requireAccess() throws Refusal {
        if (movedTo.isPresent()) {
            throw Refusal.migrated(movedTo.getAsLong());
        }
        if (isPrivate()) {
            return;
        }
        if (standing == Standing.KICKED) {
            throw Refusal.forbidden("bot was kicked from the " + kind.word() + " chat");
        }
        if (standing == Standing.LEFT) {
            throw Refusal.forbidden("bot is not a member of the " + kind.word() + " chat");
        }
    }

    /**
     * Lets the bot write, or says why not.
     *
     * @throws Refusal 400 or 403
     */
    void requireWritable() throws Refusal {
        requireAccess();
        if (kind == ChatKind.CHANNEL && standing != Standing.ADMINISTRATOR) {
            throw Refusal.badRequest("need administrator rights in the channel chat");
        }
        switch (standing) {
            case MEMBER, ADMINISTRATOR, READING_ADMINISTRATOR, LEFT -> {}
            case NOT_STARTED ->
                    throw Refusal.forbidden("bot can't initiate conversation with a user");
            case RESTRICTED -> throw Refusal.badRequest("have no rights to send a message");
            case KICKED -> throw Refusal.forbidden("bot was blocked by the user");
            case DEACTIVATED -> throw Refusal.forbidden("user is deactivated");
        }
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id).put("type", kind.word());
        json.put(isPrivate() ? "first_name" : "title", title);
        return forum ? json.put("is_forum", true) : json;
    }
}
