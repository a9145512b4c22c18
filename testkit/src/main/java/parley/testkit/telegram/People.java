package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do in Telegram, and the updates the bot gets of it. Safe for any thread. */
final class People {
    private static final Pattern COMMAND = Pattern.compile("^/[A-Za-z0-9_]{1,32}(@\\w{3,32})?");
    private static final Person SOMEBODY = new Person(900_000_001L, "Somebody", "en");

    private final Bot bot;
    private final Chats chats;
    private final Updates updates;
    private final CallbackQueries queries;

    People(Bot bot, Chats chats, Updates updates, CallbackQueries queries) {
        this.bot = bot;
        this.chats = chats;
        this.updates = updates;
        this.queries = queries;
        chats.addPerson(SOMEBODY);
    }

    void openPrivateChat(Person person) {
        requireSign(person.id() > 0, "a person's id is positive");
        chats.addPerson(person);
        chats.add(new Chat(person.id(), person.firstName(), Chat.Standing.NOT_STARTED));
    }

    void openGroup(long id, String title) {
        requireSign(id < 0, "a group's id is negative");
        Chat group = new Chat(id, title, Chat.Standing.WELCOME);
        synchronized (chats) {
            chats.add(group);
            membership(group, "left", "member");
        }
    }

    int openTopic(long groupId, String name) {
        synchronized (chats) {
            Chat.Topic topic = new Chat.Topic(chats.nextMessageId(), name, false);
            chats.made(groupId).put(topic);
            return topic.id();
        }
    }

    void closeTopic(long groupId, int topicId) {
        synchronized (chats) {
            Chat group = chats.made(groupId);
            Chat.Topic open =
                    group.topic(topicId)
                            .orElseThrow(() -> new IllegalArgumentException("no such topic"));
            group.put(new Chat.Topic(open.id(), open.name(), true));
        }
    }

    /** Says something, in private as the chat's person, in a group as this person or anybody. */
    SeenMessage say(long chatId, long personId, OptionalInt topic, String text) {
        synchronized (chats) {
            Chat chat = chats.made(chatId);
            Person speaker = speaker(chat, personId);
            if (chat.standing() == Chat.Standing.SHUT_OUT) {
                throw new IllegalStateException("the bot is shut out of " + chatId);
            }
            chat.standing(Chat.Standing.WELCOME);
            Chats.Post post = new Chats.Post(chat, speaker.id(), OptionalInt.empty(), topic, false);
            SeenMessage message = chats.post(post, spoken(text));
            updates.add("message", chats.json(message));
            return message;
        }
    }

    /** Presses a button that is there; the id of the callback query. */
    String press(long personId, int messageId, String data) {
        synchronized (chats) {
            SeenMessage message =
                    chats.message(messageId)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("no message " + messageId));
            boolean there =
                    message.buttons().stream()
                            .flatMap(List::stream)
                            .anyMatch(
                                    button ->
                                            button.callbackData().filter(data::equals).isPresent());
            if (!there) {
                throw new IllegalArgumentException(
                        "no button with " + data + " under " + messageId);
            }
            Chat chat = chats.made(message.chatId());
            String id = queries.press();
            ObjectNode query = Json.object().put("id", id);
            query.set("from", speaker(chat, personId).toJson());
            query.set("message", chats.json(message));
            query.put("chat_instance", Long.toString(chat.id())).put("data", data);
            updates.add("callback_query", query);
            return id;
        }
    }

    /** Blocks the bot, or removes it from the group. */
    void shutOut(long chatId) {
        synchronized (chats) {
            Chat chat = chats.made(chatId);
            if (chat.standing() != Chat.Standing.SHUT_OUT) {
                chat.standing(Chat.Standing.SHUT_OUT);
                membership(chat, "member", "kicked");
            }
        }
    }

    /** Unblocks the bot, or takes it back into the group; nothing where it is not shut out. */
    void welcome(long chatId) {
        synchronized (chats) {
            Chat chat = chats.made(chatId);
            if (chat.standing() == Chat.Standing.SHUT_OUT) {
                chat.standing(Chat.Standing.WELCOME);
                membership(chat, "kicked", "member");
            }
        }
    }

    private void membership(Chat chat, String before, String after) {
        ObjectNode change = Json.object();
        change.set("chat", chat.toJson());
        change.set("from", speaker(chat, SOMEBODY.id()).toJson());
        change.put("date", chats.now().getEpochSecond());
        change.set("old_chat_member", member(before));
        change.set("new_chat_member", member(after));
        updates.add("my_chat_member", change);
    }

    private ObjectNode member(String status) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", bot.toJson());
        return status.equals("kicked") ? member.put("until_date", 0) : member;
    }

    private Person speaker(Chat chat, long personId) {
        long id = chat.isPrivate() ? chat.id() : personId;
        return chats.person(id).orElseThrow(() -> new IllegalArgumentException("no person " + id));
    }

    static long anybody() {
        return SOMEBODY.id();
    }

    private static Content spoken(String text) {
        Matcher command = COMMAND.matcher(text);
        List<TextEntity> entities =
                command.find()
                        ? List.of(TextEntity.of("bot_command", 0, command.end()))
                        : List.of();
        return new Content(new FormattedText(text, entities), text, true, List.of());
    }

    private static void requireSign(boolean right, String words) {
        if (!right) {
            throw new IllegalArgumentException(words);
        }
    }
}
