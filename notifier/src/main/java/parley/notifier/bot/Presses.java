package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Ballot;
import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.ChatMembers.FoundChat;
import parley.notifier.transport.Incoming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what comes back from buttons; whatever no button of today sends is told to be old. */
final class Presses {
    private static final Pattern DEVELOPMENT = Pattern.compile("[\\w-]{1,48}");
    private static final Pattern PAGE = Pattern.compile("\\d{1,4}");

    private final Authority authority;
    private final Set<Long> operators;

    Presses(Authority authority, Set<Long> operators) {
        this.authority = authority;
        this.operators = operators;
    }

    Optional<Request.Question> read(Incoming.Press press) {
        var asked =
                new Asked(
                        press.place(),
                        press.chat(),
                        press.by().id(),
                        press.by().language(),
                        press.message(),
                        press.query());
        Request.Question request = read(ButtonData.parts(press.data()), asked, press.by());
        return Optional.of(request == null ? new Request.Denied(asked, Denial.STALE) : request);
    }

    private Request.@Nullable Question read(
            List<String> parts, Asked asked, Incoming.Person person) {
        String first = parts.size() > 1 ? parts.get(1) : "";
        return switch (parts.getFirst()) {
            case "up" -> vote(asked, first, Ballot.UP);
            case "down" -> vote(asked, first, Ballot.DOWN);
            case ButtonData.WHY ->
                    DEVELOPMENT.matcher(first).matches()
                            ? new Request.Why(asked, first, asked.message())
                            : null;
            case ButtonData.LATEST -> list(asked, parts, Request.Latest::new);
            case ButtonData.TIMELINE -> list(asked, parts, Request.Timeline::new);
            case ButtonData.FEEDS -> feeds(asked, first);
            case ButtonData.SETTINGS -> settings(asked, person, parts);
            case ButtonData.MUTE -> allowed(asked, person, "", _ -> new Request.Mute(asked, first));
            case ButtonData.SUBSCRIBE ->
                    allowed(asked, person, first, target -> new Request.Start(asked, target));
            case ButtonData.STOP ->
                    allowed(asked, person, first, target -> new Request.Stop(asked, target));
            case ButtonData.COMMAND -> command(asked, person, first);
            default -> null;
        };
    }

    private static Request.@Nullable Question vote(Asked asked, String id, Ballot ballot) {
        return DEVELOPMENT.matcher(id).matches() ? new Request.Voting(asked, id, ballot) : null;
    }

    /** A page is shown where its first one may be asked for. */
    private Request.@Nullable Question feeds(Asked asked, String page) {
        return operators.contains(asked.place().chat()) && PAGE.matcher(page).matches()
                ? new Request.Feeds(asked, Integer.parseInt(page))
                : null;
    }

    private interface Listing {
        Request.Question of(Asked asked, String words, int page);
    }

    private static Request.@Nullable Question list(
            Asked asked, List<String> parts, Listing listing) {
        if (parts.size() < 2 || !PAGE.matcher(parts.get(1)).matches()) {
            return null;
        }
        String words = String.join(" ", parts.subList(2, parts.size())).strip();
        return listing.of(asked, words, Integer.parseInt(parts.get(1)));
    }

    private Request.@Nullable Question command(Asked asked, Incoming.Person person, String word) {
        if (word.equals("export")) {
            return allowed(asked, person, "", _ -> new Request.Export(asked));
        }
        return Command.of(word).map(command -> command(command, asked, person)).orElse(null);
    }

    private Request.@Nullable Question command(
            Command command, Asked asked, Incoming.Person person) {
        return switch (command.who()) {
            case OPERATORS -> null;
            case EVERYBODY -> command.read(asked, "");
            case ADMINS, ADMINS_OF_GROUPS ->
                    allowed(asked, person, "", _ -> command.read(asked, ""));
        };
    }

    private Request.@Nullable Question settings(
            Asked asked, Incoming.Person person, List<String> parts) {
        Optional<SettingsPage> page =
                parts.size() < 3 ? Optional.empty() : SettingsPage.of(parts.get(2));
        if (page.isEmpty()) {
            return null;
        }
        return allowed(
                asked,
                person,
                parts.get(1),
                target ->
                        parts.size() == 3
                                ? new Request.ShowSettings(asked, target, page.get())
                                : new Request.ChangeSettings(
                                        asked, target, page.get(), parts.get(3)));
    }

    /** What is asked, of the chat that the code names, if the person has a say in it. */
    private Request.Question allowed(
            Asked asked,
            Incoming.Person person,
            String code,
            Function<Target, Request.Question> request) {
        Optional<Target> target = code.isEmpty() ? Optional.of(Target.here(asked)) : target(code);
        if (target.isEmpty()) {
            return new Request.Denied(asked, Denial.UNKNOWN_CHAT);
        }
        return authority
                .denies(target.get().recipient().chat(), target.get().type(), person)
                .<Request.Question>map(denial -> new Request.Denied(asked, denial))
                .orElseGet(() -> request.apply(target.get()));
    }

    private Optional<Target> target(String code) {
        try {
            long chat = Long.parseLong(code, Character.MAX_RADIX);
            return authority
                    .find(Long.toString(chat))
                    .filter(found -> found.type() != ChatType.PRIVATE && !found.title().isEmpty())
                    .map(Presses::target);
        } catch (NumberFormatException notACode) {
            return Optional.empty();
        }
    }

    static Target target(FoundChat found) {
        return new Target(new Recipient(found.id(), 0), found.type(), found.title());
    }

    /**
     * What a reply to the bot's message means if one of that message's buttons sends this back: the
     * pages for words and for the time zone take what is written.
     */
    Optional<Request.Question> replied(
            String data, Asked asked, Incoming.Person person, String text) {
        List<String> parts = ButtonData.parts(data);
        if (parts.size() < 4 || !parts.getFirst().equals(ButtonData.SETTINGS)) {
            return Optional.empty();
        }
        return SettingsPage.of(parts.get(2))
                .filter(page -> page == SettingsPage.WORDS || page == SettingsPage.ZONE)
                .map(
                        page ->
                                allowed(
                                        asked,
                                        person,
                                        parts.get(1),
                                        target ->
                                                new Request.ChangeSettings(
                                                        asked, target, page, text)));
    }
}
