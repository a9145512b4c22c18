package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;

import java.util.List;
import java.util.OptionalInt;

/**
 * What happens to groups, supergroups and channels and to the bot in them; the bot is told of each
 * as Telegram tells it. Safe for any thread.
 *
 * <p>Every method that names a chat throws {@link IllegalArgumentException} where there is none.
 */
public final class Groups {
    private final Chats chats;
    private final Updates updates;
    private final Memberships memberships;

    Groups(Chats chats, Updates updates, Memberships memberships) {
        this.chats = chats;
        this.updates = updates;
        this.memberships = memberships;
    }

    /** A group with the bot in it; a supergroup if the id begins with -100. */
    public void group(long id, String title) {
        requireGroupId(id);
        open(Chat.group(id, title), Standing.MEMBER);
    }

    /** A supergroup with topics and the bot in it. */
    public void forum(long id, String title) {
        requireGroupId(id);
        Chat forum = new Chat(id, ChatKind.SUPERGROUP, title, Standing.LEFT);
        forum.becomeForum();
        open(forum, Standing.MEMBER);
    }

    /** A channel with the bot as an administrator who may post. */
    public void channel(long id, String title) {
        requireGroupId(id);
        open(new Chat(id, ChatKind.CHANNEL, title, Standing.LEFT), Standing.ADMINISTRATOR);
    }

    private void open(Chat chat, Standing standing) {
        synchronized (chats) {
            chats.add(chat);
            memberships.change(chat, standing, somebody());
        }
    }

    /** The bot is added, or taken back. */
    public void add(long chatId) {
        change(chatId, Standing.MEMBER);
    }

    /** The bot is made an administrator; in a channel it may post. */
    public void promote(long chatId) {
        change(chatId, Standing.ADMINISTRATOR);
    }

    /** The bot is no administrator any more, but a member. */
    public void demote(long chatId) {
        change(chatId, Standing.MEMBER);
    }

    /** The bot stays an administrator of a channel, but may not post there. */
    public void forbidPosts(long channelId) {
        change(channelId, Standing.READING_ADMINISTRATOR);
    }

    /** The bot stays, but may not write. */
    public void mute(long chatId) {
        change(chatId, Standing.RESTRICTED);
    }

    /** The bot is removed and banned. */
    public void kick(long chatId) {
        change(chatId, Standing.KICKED);
    }

    /** The bot is out and may be added again. */
    public void leave(long chatId) {
        change(chatId, Standing.LEFT);
    }

    private void change(long chatId, Standing standing) {
        synchronized (chats) {
            memberships.change(chats.made(chatId), standing, somebody());
        }
    }

    /** A person runs the chat, seen or anonymous. */
    public void administrator(long chatId, long personId, boolean anonymous) {
        synchronized (chats) {
            chats.made(chatId).put(new Chat.Administrator(personId, false, anonymous));
        }
    }

    /** A person owns the chat. */
    public void owner(long chatId, long personId) {
        synchronized (chats) {
            chats.made(chatId).put(new Chat.Administrator(personId, true, false));
        }
    }

    /** A person does not run the chat any more. */
    public void dismiss(long chatId, long personId) {
        synchronized (chats) {
            chats.made(chatId).removeAdministrator(personId);
        }
    }

    /** Opens a topic in a supergroup, which is a forum from then on; the topic's thread id. */
    public int topic(long groupId, String name) {
        synchronized (chats) {
            Chat group = chats.made(groupId);
            group.becomeForum();
            JsonNode made = Json.object().put("name", name).put("icon_color", 7_322_096);
            Post post = Post.by(somebody().id(), group);
            SeenMessage first =
                    chats.post(
                            post.telling(new ServiceNote("forum_topic_created", made)), nothing());
            SeenMessage inTopic = first.in(first.id());
            chats.put(group, inTopic);
            group.put(new Chat.Topic(first.id(), name, false));
            updates.add("message", chats.json(inTopic));
            return first.id();
        }
    }

    /** Closes a topic: the bot may not write there any more. */
    public void closeTopic(long groupId, int topicId) {
        closed(groupId, topicId, true);
    }

    /** Opens a topic again. */
    public void reopenTopic(long groupId, int topicId) {
        closed(groupId, topicId, false);
    }

    private void closed(long groupId, int topicId, boolean closed) {
        synchronized (chats) {
            Chat group = chats.made(groupId);
            Chat.Topic topic =
                    group.topic(topicId)
                            .orElseThrow(() -> new IllegalArgumentException("no such topic"));
            group.put(new Chat.Topic(topic.id(), topic.name(), closed));
            String field = closed ? "forum_topic_closed" : "forum_topic_reopened";
            Post post = Post.by(somebody().id(), group).inTopic(OptionalInt.of(topicId));
            tell(post, field, Json.object());
        }
    }

    /** Deletes a topic with its messages; Telegram tells bots nothing of it. */
    public void deleteTopic(long groupId, int topicId) {
        synchronized (chats) {
            chats.made(groupId).removeTopic(topicId);
            chats.changed();
        }
    }

    /**
     * Makes a supergroup of a group: the old one takes no calls any more.
     *
     * @throws IllegalArgumentException if it is no group, or the new id is not a supergroup's
     */
    public void migrate(long groupId, long supergroupId) {
        synchronized (chats) {
            Chat group = chats.made(groupId);
            Chat supergroup = Chat.group(supergroupId, group.title());
            if (group.kind() != ChatKind.GROUP || supergroup.kind() != ChatKind.SUPERGROUP) {
                throw new IllegalArgumentException("only a group becomes a supergroup");
            }
            supergroup.standing(group.standing());
            group.administrators().forEach(supergroup::put);
            chats.add(supergroup);
            tell(
                    Post.by(somebody().id(), group),
                    "migrate_to_chat_id",
                    LongNode.valueOf(supergroupId));
            group.moveTo(supergroupId);
            tell(Post.anonymous(supergroup), "migrate_from_chat_id", LongNode.valueOf(groupId));
        }
    }

    private void tell(Post post, String field, JsonNode value) {
        SeenMessage message = chats.post(post.telling(new ServiceNote(field, value)), nothing());
        updates.add("message", chats.json(message));
    }

    private static Person somebody() {
        return People.SOMEBODY;
    }

    private static Content nothing() {
        return Content.plain(new FormattedText("", List.of()));
    }

    private static void requireGroupId(long id) {
        if (id >= 0) {
            throw new IllegalArgumentException("a group's id is negative");
        }
    }
}
