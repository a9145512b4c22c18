package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All chats, people and messages. Safe for any thread; a caller that does several things as one
 * holds this object's monitor meanwhile.
 */
final class Chats {
    private final Bot bot;
    private final InstantSource clock;
    private final Map<Long, Chat> chats = new TreeMap<>();
    private final Map<Long, Person> people = new TreeMap<>();
    private int lastMessageId = 100;
    private long version;

    Chats(Bot bot, InstantSource clock) {
        this.bot = bot;
        this.clock = clock;
        addPerson(Person.ANONYMOUS_ADMINISTRATOR);
    }

    synchronized void addPerson(Person person) {
        people.put(person.id(), person);
    }

    synchronized Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    synchronized void add(Chat chat) {
        chats.put(chat.id(), chat);
        changed();
    }

    /** The chat a test speaks of, which it has to have made. */
    synchronized Chat made(long id) {
        return Optional.ofNullable(chats.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no chat " + id));
    }

    /**
     * The chat a bot wants to write to.
     *
     * @throws Refusal 400 when there is none, 403 when the bot may not
     */
    synchronized Chat writable(long id) throws Refusal {
        Chat chat = chats.get(id);
        if (chat == null) {
            throw Refusal.badRequest("chat not found");
        }
        chat.requireWritable();
        return chat;
    }

    /**
     * The chat a bot asks about.
     *
     * @throws Refusal 400 when there is none or it moved, 403 when the bot is out of it
     */
    synchronized Chat readable(long id) throws Refusal {
        Chat chat = chats.get(id);
        if (chat == null) {
            throw Refusal.badRequest("chat not found");
        }
        chat.requireAccess();
        return chat;
    }

    /** Adds a message. */
    synchronized SeenMessage post(Post post, Content content) {
        boolean fromBot = post.from() == bot.id();
        SeenMessage message = SeenMessage.of(post, content, ++lastMessageId, fromBot, now());
        put(post.chat(), message);
        return message;
    }

    /** All chats: those of persons first. */
    synchronized List<Chat> all() {
        return List.copyOf(chats.values()).reversed();
    }

    /** All people by number, anonymous ones left out. */
    synchronized List<Person> people() {
        return people.values().stream().filter(person -> person.username().isEmpty()).toList();
    }

    /** Counts the changes; a higher number than before says that something is new. */
    synchronized long version() {
        return version;
    }

    /** Something changed: whoever waits looks again. */
    synchronized void changed() {
        version++;
        notifyAll();
    }

    /** Waits until there was a change after a version, or the time is over. */
    synchronized void awaitChange(long after, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long millis = atMost.toMillis();
        while (version <= after && millis > 0) {
            wait(millis);
            millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
    }

    /** Puts a message in place of the one with its number. */
    synchronized void put(Chat chat, SeenMessage message) {
        chat.put(message);
        changed();
    }

    synchronized void delete(Chat chat, int messageId) {
        chat.messages().remove(messageId);
        changed();
    }

    /** The message with this number in any chat. */
    synchronized Optional<SeenMessage> message(int id) {
        return chats.values().stream()
                .map(chat -> chat.message(id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The messages of a chat by number, those of people too. */
    synchronized List<SeenMessage> conversation(long chatId) {
        return List.copyOf(made(chatId).messages().values());
    }

    /** The bot's messages of a chat. */
    synchronized List<SeenMessage> fromBot(long chatId) {
        return conversation(chatId).stream().filter(SeenMessage::fromBot).toList();
    }

    /** The bot's messages of a chat, as soon as there are so many or the time is over. */
    synchronized List<SeenMessage> awaitFromBot(long chatId, int count, Duration atMost)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long millis = atMost.toMillis();
        while (fromBot(chatId).size() < count && millis > 0) {
            wait(millis);
            millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
        return fromBot(chatId);
    }

    /** A message as the Bot API writes it. */
    synchronized ObjectNode json(SeenMessage message) {
        return MessageJson.of(message, made(message.chatId()), this::sender);
    }

    /** Now, to the second, as Telegram counts time. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private ObjectNode sender(SeenMessage message) {
        return message.fromBot()
                ? bot.toJson()
                : message.from() < 0
                        ? Json.object()
                        : Objects.requireNonNull(people.get(message.from())).toJson();
    }
}
