package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Incoming;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bot's commands. In a group, where others talk and other bots listen, it answers only to its
 * own commands and to what names it.
 */
public final class Commands implements PostReader {
    /** A command as Telegram knows it (core.telegram.org/bots/features#commands). */
    private static final Pattern COMMAND =
            Pattern.compile("/(\\w{1,32})(?:@(\\w{1,64}))?(?:\\s.*)?", Pattern.DOTALL);

    /** All of them. */
    public Commands() {}

    @Override
    public Optional<Request> read(Incoming.Post post, String botName) {
        Recipient place = post.place();
        Matcher command = COMMAND.matcher(post.text() == null ? "" : post.text().strip());
        if (!command.matches()) {
            return post.personal() ? Optional.of(new Request.Unknown(place)) : Optional.empty();
        }
        String addressee = command.group(2);
        boolean named = botName.equalsIgnoreCase(addressee);
        if (addressee != null && !named) {
            return Optional.empty();
        }
        return request(command.group(1), place, post.language())
                .or(
                        () ->
                                named || post.personal()
                                        ? Optional.of(new Request.Unknown(place))
                                        : Optional.empty());
    }

    private static Optional<Request> request(
            String command, Recipient place, @Nullable String language) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "start" -> Optional.of(new Request.Start(place, language));
            case "stop" -> Optional.of(new Request.Stop(place));
            case "help" -> Optional.of(new Request.Help(place));
            default -> Optional.empty();
        };
    }
}
