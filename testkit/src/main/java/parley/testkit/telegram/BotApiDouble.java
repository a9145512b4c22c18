package parley.testkit.telegram;

import parley.testkit.http.LoopbackServer;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A strict double of the Telegram Bot API on the loopback address, and the people who use Telegram
 * through it. Everything is safe for any thread.
 *
 * <p>Methods of the API: getMe, getUpdates, sendMessage, editMessageText, deleteMessage,
 * answerCallbackQuery, setMyCommands, getMyCommands, deleteWebhook; any other is 404.
 *
 * <p>A person made by {@link #privateChat} has not spoken to the bot yet, and the bot may not write
 * to them until they do; a group made by {@link #group} has the bot as a member.
 */
public final class BotApiDouble implements AutoCloseable {
    /** Stands for every method in {@link #failNext}. */
    public static final String ANY_METHOD = "*";

    private final Bot bot;
    private final Updates updates = new Updates();
    private final FaultScript faults = new FaultScript();
    private final CallLog log = new CallLog();
    private final Chats chats;
    private final CallbackQueries queries;
    private final People people;
    private final Pace pace;
    private final BotApiHandler handler;
    private final LoopbackServer server;

    private BotApiDouble(Builder settings) {
        this.bot = new Bot(settings.token, "parley_test_bot");
        this.chats = new Chats(bot, settings.clock);
        this.queries = new CallbackQueries(settings.clock);
        this.people = new People(bot, chats, updates, queries);
        this.pace = new Pace(settings.clock);
        pace.limit(settings.pace);
        this.handler = new BotApiHandler(bot, methods(), faults, log, settings.clock);
        this.server = LoopbackServer.start(settings.port, handler);
    }

    private ApiMethods methods() {
        BotCommands commands = new BotCommands();
        return new ApiMethods(
                List.of(
                        new GetMe(bot),
                        new GetUpdates(updates),
                        new SendMessage(bot, chats, pace),
                        new EditMessageText(chats, pace),
                        new DeleteMessage(chats),
                        new AnswerCallbackQuery(queries),
                        new SetMyCommands(commands),
                        new GetMyCommands(commands),
                        new DeleteWebhook(updates)));
    }

    /** How a double is started. */
    public static final class Builder {
        private String token = "123456789:TEST-token_of-the-Parley-double-0123";
        private int port;
        private InstantSource clock = InstantSource.system();
        private Optional<PaceLimits> pace = Optional.empty();

        private Builder() {}

        /** The bot's token: digits, a colon and a secret. */
        public Builder token(String value) {
            if (!value.matches("[1-9][0-9]*:[A-Za-z0-9_-]+")) {
                throw new IllegalArgumentException("a token is digits, a colon and a secret");
            }
            token = value;
            return this;
        }

        /** The port; 0, as at first, for a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** The clock for dates, ages and paces; at first the system's. */
        public Builder clock(InstantSource value) {
            clock = value;
            return this;
        }

        /** Enforces a pace; at first there is none. */
        public Builder pace(PaceLimits value) {
            pace = Optional.of(value);
            return this;
        }

        /**
         * Starts the double.
         *
         * @throws java.io.UncheckedIOException if the port cannot be listened on
         */
        public BotApiDouble start() {
            return new BotApiDouble(this);
        }
    }

    /** Settings to change before the start. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a double with its own token on a free port, without a pace. */
    public static BotApiDouble start() {
        return builder().start();
    }

    /** {@code http://127.0.0.1:port}: what stands for {@code https://api.telegram.org}. */
    public URI baseUrl() {
        return server.url();
    }

    /** The token that is taken; any other is unauthorized. */
    public String token() {
        return bot.token();
    }

    /** The bot's own user id. */
    public long botId() {
        return bot.id();
    }

    /** A person who can be written to only once they have spoken. The chat has the person's id. */
    public void privateChat(long id, String firstName, String languageCode) {
        people.openPrivateChat(new Person(id, firstName, languageCode));
    }

    /** A group with the bot in it; a supergroup if the id begins with -100. */
    public void group(long id, String title) {
        people.openGroup(id, title);
    }

    /** Opens a forum topic in a group, which is a forum from then on; the topic's thread id. */
    public int topic(long groupId, String name) {
        return people.openTopic(groupId, name);
    }

    /** Closes a topic: the bot may not write there any more. */
    public void closeTopic(long groupId, int topicId) {
        people.closeTopic(groupId, topicId);
    }

    /**
     * Somebody says something: in private the chat's person, in a group a bystander.
     *
     * @return the message
     * @throws IllegalStateException if the bot is blocked there
     */
    public SeenMessage say(long chatId, String text) {
        return people.say(chatId, People.anybody(), OptionalInt.empty(), text);
    }

    /** A person with a private chat says something in a group. */
    public SeenMessage sayAs(long personId, long groupId, String text) {
        return people.say(groupId, personId, OptionalInt.empty(), text);
    }

    /** A person with a private chat says something in a forum topic of a group. */
    public SeenMessage sayAs(long personId, long groupId, int topicId, String text) {
        return people.say(groupId, personId, OptionalInt.of(topicId), text);
    }

    /**
     * Presses a button with this callback data: in private the chat's person, in a group a
     * bystander.
     *
     * @return the id of the callback query
     * @throws IllegalArgumentException if there is no such message or button
     */
    public String press(int messageId, String data) {
        return people.press(People.anybody(), messageId, data);
    }

    /** A person with a private chat presses a button, in private or in a group. */
    public String pressAs(long personId, int messageId, String data) {
        return people.press(personId, messageId, data);
    }

    /** The person blocks the bot, or the group removes it; the bot is told. */
    public void block(long chatId) {
        people.shutOut(chatId);
    }

    /** The person unblocks the bot, or the group takes it back; the bot is told. */
    public void unblock(long chatId) {
        people.welcome(chatId);
    }

    /** The bot's messages in a chat by number, as they read now; deleted ones are gone. */
    public List<SeenMessage> messages(long chatId) {
        return chats.fromBot(chatId);
    }

    /** All messages in a chat by number, those of people too. */
    public List<SeenMessage> conversation(long chatId) {
        return chats.conversation(chatId);
    }

    /**
     * The bot's messages in a chat, as soon as there are so many; fewer if the time is over.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public List<SeenMessage> awaitMessages(long chatId, int count, Duration atMost)
            throws InterruptedException {
        return chats.awaitFromBot(chatId, count, atMost);
    }

    /** What people saw after pressing buttons, in order. */
    public List<CallbackAnswer> callbackAnswers() {
        return queries.answers();
    }

    /** The number of updates the bot has not confirmed. */
    public int pendingUpdates() {
        return updates.count();
    }

    /** The number of getUpdates calls that wait for an update now. */
    public int waitingPolls() {
        return updates.waitingPolls();
    }

    /**
     * All calls under the right token so far, in the order in which their outcomes became known.
     */
    public List<ApiCall> calls() {
        return log.all();
    }

    /** The calls of one method. */
    public List<ApiCall> calls(String method) {
        return log.all().stream().filter(c -> c.method().equalsIgnoreCase(method)).toList();
    }

    /** Forgets the calls so far. */
    public void forgetCalls() {
        log.clear();
    }

    /** The next calls of a method, or of {@link #ANY_METHOD}, meet this fault. */
    public void failNext(String method, int times, Fault fault) {
        faults.add(method, times, fault);
    }

    /** Takes back all faults that were not met yet. */
    public void healAll() {
        faults.clear();
    }

    /** Enforces a pace from now on. */
    public void enforcePace(PaceLimits limits) {
        pace.limit(Optional.of(limits));
    }

    /** Lets messages come at any pace. */
    public void liftPace() {
        pace.limit(Optional.empty());
    }

    /** Ends every connection, also polls and stalled calls. */
    @Override
    public void close() {
        handler.close();
        server.close();
    }
}
