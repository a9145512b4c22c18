package parley.testkit.telegram;

import parley.testkit.http.LoopbackServer;
import parley.testkit.http.Reply;
import parley.testkit.http.Request;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A strict double of the Telegram Bot API on the loopback address, and the people who use Telegram
 * through it. Everything is safe for any thread.
 *
 * <p>Methods of the API: getMe, getUpdates, setWebhook, getWebhookInfo, deleteWebhook, sendMessage,
 * editMessageText, editMessageReplyMarkup, deleteMessage, answerCallbackQuery, setMyCommands,
 * getMyCommands, deleteMyCommands, getChat, getChatMember, getChatAdministrators; any other is 404.
 * At the root is a page on which a person sees the chats and takes part in them.
 *
 * <p>A person made by {@link #privateChat} has not spoken to the bot yet, and the bot may not write
 * to them until they do; a group made by {@link #group} has the bot as a member.
 */
public final class BotApiDouble implements AutoCloseable {
    /** Stands for every method in {@link #failNext}. */
    public static final String ANY_METHOD = "*";

    private final Bot bot;
    private final Updates updates;
    private final WebhookPosts posts;
    private final CallLog log = new CallLog();
    private final Faults faults;
    private final Chats chats;
    private final CallbackQueries queries;
    private final Memberships memberships;
    private final People people;
    private final Groups groups;
    private final Pace pace;
    private final BotApiHandler handler;
    private final ChatPage page;
    private final LoopbackServer server;

    BotApiDouble(BotApiBuilder settings) {
        this.bot = new Bot(settings.token, "parley_test_bot");
        this.updates = new Updates(settings.clock);
        this.posts = new WebhookPosts(updates);
        this.faults = new Faults(settings.clock);
        this.chats = new Chats(bot, settings.clock);
        this.queries = new CallbackQueries(settings.clock, chats::changed);
        this.memberships = new Memberships(bot, chats, updates);
        this.people = new People(chats, updates, queries, memberships);
        this.groups = new Groups(chats, updates, memberships);
        this.pace = new Pace(settings.clock);
        pace.limit(settings.pace);
        this.handler = new BotApiHandler(bot, methods(), faults, log, pace, settings.clock);
        this.page = new ChatPage(chats, people, groups, queries);
        this.server = LoopbackServer.start(settings.port, this::answer);
    }

    private Reply answer(Request request) throws InterruptedException {
        return page.serves(request) ? page.answer(request) : handler.answer(request);
    }

    private ApiMethods methods() {
        BotCommands commands = new BotCommands(chats);
        EditMessageText edits = new EditMessageText(chats, pace);
        return new ApiMethods(
                List.of(
                        new GetMe(bot),
                        new GetUpdates(updates),
                        new SetWebhook(updates, posts),
                        new GetWebhook(updates),
                        new DeleteWebhook(updates),
                        new SendMessage(bot, chats, pace),
                        edits,
                        new EditMessageReplyMarkup(chats, edits),
                        new DeleteMessage(chats),
                        new AnswerCallbackQuery(queries),
                        new SetMyCommands(commands),
                        new GetMyCommands(commands),
                        new DeleteMyCommands(commands),
                        new GetChat(chats),
                        new GetChatMember(bot, chats, memberships),
                        new GetChatAdministrators(chats, memberships)));
    }

    /** Settings to change before the start. */
    public static BotApiBuilder builder() {
        return new BotApiBuilder();
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

    /** Groups, supergroups and channels: what happens to them and to the bot in them. */
    public Groups groups() {
        return groups;
    }

    /** What goes wrong with calls. */
    public Faults faults() {
        return faults;
    }

    /** A group with the bot in it; a supergroup if the id begins with -100. */
    public void group(long id, String title) {
        groups.group(id, title);
    }

    /** Opens a forum topic in a group, which is a forum from then on; the topic's thread id. */
    public int topic(long groupId, String name) {
        return groups.topic(groupId, name);
    }

    /** Closes a topic: the bot may not write there any more. */
    public void closeTopic(long groupId, int topicId) {
        groups.closeTopic(groupId, topicId);
    }

    /**
     * Somebody says something: in private the chat's person, in a group a bystander.
     *
     * @return the message
     * @throws IllegalStateException if the bot is blocked there
     */
    public SeenMessage say(long chatId, String text) {
        return people.say(People.Saying.anybody(chatId, text));
    }

    /** A person with a private chat says something in a group. */
    public SeenMessage sayAs(long personId, long groupId, String text) {
        return people.say(People.Saying.anybody(groupId, text).as(personId));
    }

    /** A person with a private chat says something in a forum topic of a group. */
    public SeenMessage sayAs(long personId, long groupId, int topicId, String text) {
        return people.say(People.Saying.anybody(groupId, text).as(personId).in(topicId));
    }

    /** In private the chat's person answers a message, in a group a bystander does. */
    public SeenMessage reply(long chatId, int messageId, String text) {
        return people.say(People.Saying.anybody(chatId, text).answering(messageId));
    }

    /**
     * Presses a button with this callback data: in private the chat's person, in a group a
     * bystander.
     *
     * @return the id of the callback query
     * @throws IllegalArgumentException if there is no such message or button
     */
    public String press(int messageId, String data) {
        return people.press(People.SOMEBODY.id(), messageId, data);
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

    /** The person's account goes away; Telegram tells the bot nothing of it. */
    public void deactivate(long personId) {
        people.deactivate(personId);
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
        faults.next(method, times, fault);
    }

    /** Takes back all faults that were not met yet. */
    public void healAll() {
        faults.heal();
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
        posts.close();
        server.close();
    }
}
