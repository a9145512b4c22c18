package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.notifier.subscription.ChatType;
import parley.notifier.transport.ChatMembers;
import parley.notifier.transport.ChatMembers.FoundChat;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.RefusalReason;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people write and press, and says what they may not. In a group, where others talk and
 * other bots listen, the bot answers only to its own commands and to what names it. Not
 * thread-safe: it remembers who asked how much and who administers what.
 */
public final class Commands implements UpdateReader {
    /** A command as Telegram knows it (core.telegram.org/bots/features#commands). */
    private static final Pattern COMMAND =
            Pattern.compile("/(\\w{1,32})(?:@(\\w{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

    /** Another chat, by its public name or its id. */
    private static final Pattern CHAT = Pattern.compile("@\\w{4,64}|-100\\d{5,13}");

    private final Authority authority;
    private final Courtesy courtesy;
    private final Presses presses;
    private final Set<Long> operators;

    /**
     * Asks nothing yet.
     *
     * @param members who has a say where
     * @param operators ids of the chats that may ask what concerns the whole program
     */
    public Commands(ChatMembers members, InstantSource instants, Set<Long> operators) {
        this.authority = new Authority(members, instants);
        this.courtesy = new Courtesy(instants);
        this.operators = Set.copyOf(operators);
        this.presses = new Presses(authority, this.operators);
    }

    @Override
    public Optional<Request> read(Incoming.Event event, String botName) {
        return switch (event) {
            case Incoming.Post post ->
                    post(post, botName).flatMap(question -> courteously(question));
            case Incoming.Press press -> presses.read(press).flatMap(this::courteously);
            case Incoming.Membership membership -> membership(membership);
            case Incoming.Moved(long from, long to) -> Optional.of(new Request.Moved(from, to));
            // Closed, it may still be open to a bot that administers the chat: a refusal will tell.
            case Incoming.TopicTurned(var place, boolean open) ->
                    open ? Optional.of(new Request.Reopened(place)) : Optional.empty();
        };
    }

    private Optional<Request> courteously(Request.Question question) {
        Asked asked = question.asked();
        // A group of thousands may press a lot, each of them once.
        boolean byPerson = asked.pressed() && asked.person() != 0;
        return switch (courtesy.of(byPerson ? asked.person() : asked.place().chat())) {
            case GIVEN -> Optional.of(question);
            case WARNED -> Optional.of(new Request.Denied(question.asked(), Denial.TOO_FAST));
            // The clock on a button goes on turning until the press is answered.
            case SILENCE ->
                    question.asked().pressed()
                            ? Optional.of(new Request.Denied(question.asked(), Denial.TOO_FAST))
                            : Optional.empty();
        };
    }

    private Optional<Request.Question> post(Incoming.Post post, String botName) {
        var asked =
                new Asked(
                        post.place(),
                        post.chat(),
                        post.by().id(),
                        post.by().language(),
                        post.message(),
                        null);
        String text = post.text() == null ? "" : post.text().strip();
        Matcher matcher = COMMAND.matcher(text);
        if (!matcher.matches()) {
            return reply(post, asked, text)
                    .or(() -> unknown(asked, text).filter(_ -> post.personal()));
        }
        String addressee = matcher.group(2);
        boolean named = botName.equalsIgnoreCase(addressee);
        if (addressee != null && !named) {
            return Optional.empty();
        }
        String words = matcher.group(3) == null ? "" : matcher.group(3).strip();
        Optional<Command> command =
                Command.of(matcher.group(1)).filter(c -> mayAsk(c, asked.place().chat()));
        if (command.isPresent()) {
            return Optional.of(command(command.get(), post, asked, words));
        }
        return unknown(asked, text).filter(_ -> named || post.personal());
    }

    private boolean mayAsk(Command command, long chat) {
        return command.who() != Command.Who.OPERATORS || operators.contains(chat);
    }

    private static Optional<Request.Question> unknown(Asked asked, String text) {
        return Optional.of(new Request.Unknown(asked, text));
    }

    private Request.Question command(
            Command command, Incoming.Post post, Asked asked, String words) {
        if (command == Command.WHY) {
            return new Request.Why(asked, development(post), post.repliedMessage());
        }
        boolean managing = command == Command.SETTINGS || command == Command.STOP;
        if (managing && asked.personal() && CHAT.matcher(words).matches()) {
            return elsewhere(command, post.by(), asked, words);
        }
        return switch (command.who()) {
            case EVERYBODY, OPERATORS -> command.read(asked, words);
            case ADMINS, ADMINS_OF_GROUPS ->
                    authority
                            .denies(asked.place().chat(), asked.chat(), post.by())
                            .<Request.Question>map(denial -> new Request.Denied(asked, denial))
                            .orElseGet(() -> command.read(asked, words));
        };
    }

    /** A channel is managed from a private chat, for nobody can talk to a bot in it. */
    private Request.Question elsewhere(
            Command command, Incoming.Person person, Asked asked, String address) {
        Optional<FoundChat> found = authority.find(address).filter(c -> !c.title().isEmpty());
        if (found.isEmpty()) {
            return new Request.Denied(asked, Denial.UNKNOWN_CHAT);
        }
        Optional<Denial> denial = authority.denies(found.get().id(), found.get().type(), person);
        if (denial.isPresent()) {
            return new Request.Denied(asked, denial.get());
        }
        Target target = Presses.target(found.get());
        return command == Command.STOP
                ? new Request.Stop(asked, target)
                : new Request.ShowSettings(asked, target, SettingsPage.MAIN);
    }

    /** Words that answer a page of the settings which asks for some. */
    private Optional<Request.Question> reply(Incoming.Post post, Asked asked, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return post.repliedTo().stream()
                .map(data -> presses.replied(data, asked, post.by(), text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static @Nullable String development(Incoming.Post post) {
        return post.repliedTo().stream()
                .map(ButtonData::parts)
                .filter(parts -> parts.getFirst().equals(ButtonData.WHY) && parts.size() == 2)
                .map(parts -> parts.get(1))
                .findFirst()
                .orElse(null);
    }

    private Optional<Request> membership(Incoming.Membership change) {
        authority.forget(change.chatId());
        return switch (change.after()) {
            case OUT ->
                    Optional.of(
                            new Request.Left(
                                    change,
                                    change.chat() == ChatType.PRIVATE
                                            ? RefusalReason.BLOCKED
                                            : RefusalReason.KICKED));
            // In a group others' rights may come back at any time; a channel has no other place.
            case READS ->
                    change.chat() == ChatType.CHANNEL
                            ? Optional.of(new Request.Left(change, RefusalReason.NO_RIGHTS))
                            : Optional.empty();
            case WRITES -> {
                boolean news =
                        change.chat() == ChatType.CHANNEL
                                ? change.before() != Incoming.Standing.WRITES
                                : change.before() == Incoming.Standing.OUT
                                        && change.chat() != ChatType.PRIVATE;
                yield news ? Optional.of(new Request.Joined(change)) : Optional.empty();
            }
        };
    }
}
