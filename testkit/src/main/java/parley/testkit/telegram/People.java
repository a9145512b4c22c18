package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do in Telegram, and the updates the bot gets of it. Safe for any thread. */
final class People {
    static final Person SOMEBODY = new Person(900_000_001L, "Somebody", "en");

    private static final Pattern COMMAND = Pattern.compile("^/[A-Za-z0-9_]{1,32}(@\\w{3,32})?");

    private final Chats chats;
    private final Updates updates;
    private final CallbackQueries queries;
    private final Memberships memberships;

    People(Chats chats, Updates updates, CallbackQueries queries, Memberships memberships) {
        this.chats = chats;
        this.updates = updates;
        this.queries = queries;
        this.memberships = memberships;
        chats.addPerson(SOMEBODY);
    }

    /** Who says what where. */
    record Saying(long chatId, long personId, OptionalInt topic, OptionalInt replyTo, String text) {
        /** In private the chat's person, in a group a bystander. */
        static Saying anybody(long chatId, String text) {
            return new Saying(
                    chatId, SOMEBODY.id(), OptionalInt.empty(), OptionalInt.empty(), text);
        }

        Saying as(long person) {
            return new Saying(chatId, person, topic, replyTo, text);
        }

        Saying in(int thread) {
            return new Saying(chatId, personId, OptionalInt.of(thread), replyTo, text);
        }

        Saying answering(int message) {
            return new Saying(chatId, personId, topic, OptionalInt.of(message), text);
        }
    }

    void openPrivateChat(Person person) {
        if (person.id() <= 0) {
            throw new IllegalArgumentException("a person's id is positive");
        }
        synchronized (chats) {
            chats.addPerson(person);
            chats.add(
                    new Chat(
                            person.id(),
                            ChatKind.PRIVATE,
                            person.firstName(),
                            Standing.NOT_STARTED));
        }
    }

    /** Says something, in private as the chat's person, in a channel as the channel. */
    SeenMessage say(Saying saying) {
        synchronized (chats) {
            Chat chat = chats.made(saying.chatId());
            if (!chat.standing().hears() || chat.movedTo().isPresent()) {
                throw new IllegalStateException("the bot is shut out of " + chat.id());
            }
            if (chat.standing() == Standing.NOT_STARTED) {
                chat.standing(Standing.MEMBER);
            }
            Post post =
                    post(chat, saying.personId())
                            .inTopic(saying.topic())
                            .answering(saying.replyTo());
            SeenMessage message = chats.post(post, spoken(saying.text()));
            updates.add(
                    chat.kind() == ChatKind.CHANNEL ? "channel_post" : "message",
                    chats.json(message));
            return message;
        }
    }

    private Post post(Chat chat, long personId) {
        if (chat.kind() == ChatKind.CHANNEL) {
            return Post.by(chat.id(), chat);
        }
        Person speaker = speaker(chat, personId);
        chat.join(speaker.id());
        boolean anonymous =
                chat.administrator(speaker.id()).filter(Chat.Administrator::anonymous).isPresent();
        return anonymous ? Post.anonymous(chat) : Post.by(speaker.id(), chat);
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

    /** Blocks the bot, or removes it from the group; nothing where it is out. */
    void shutOut(long chatId) {
        synchronized (chats) {
            Chat chat = chats.made(chatId);
            if (chat.standing().hears()) {
                memberships.change(chat, Standing.KICKED, speaker(chat, SOMEBODY.id()));
            }
        }
    }

    /** Unblocks the bot, or takes it back into the group; nothing where it is not shut out. */
    void welcome(long chatId) {
        synchronized (chats) {
            Chat chat = chats.made(chatId);
            if (chat.standing() == Standing.KICKED) {
                memberships.change(chat, Standing.MEMBER, speaker(chat, SOMEBODY.id()));
            }
        }
    }

    /** The person's account goes away. */
    void deactivate(long personId) {
        synchronized (chats) {
            Chat chat = chats.made(personId);
            memberships.change(chat, Standing.DEACTIVATED, speaker(chat, personId));
        }
    }

    private Person speaker(Chat chat, long personId) {
        long id = chat.isPrivate() ? chat.id() : personId;
        return chats.person(id).orElseThrow(() -> new IllegalArgumentException("no person " + id));
    }

    private static Content spoken(String text) {
        Matcher command = COMMAND.matcher(text);
        List<TextEntity> entities =
                command.find()
                        ? List.of(TextEntity.of("bot_command", 0, command.end()))
                        : List.of();
        return Content.plain(new FormattedText(text, entities));
    }
}
