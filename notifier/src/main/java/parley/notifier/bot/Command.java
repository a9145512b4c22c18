package parley.notifier.bot;

import parley.notifier.transport.CommandList.Audience;

import java.util.Locale;
import java.util.Optional;

/**
 * The commands. What is told to Telegram and what is understood is both made of these, so that
 * neither can be without the other.
 */
enum Command {
    START(Who.ADMINS),
    SETTINGS(Who.ADMINS),
    LATEST(Who.EVERYBODY),
    TIMELINE(Who.EVERYBODY),
    TRACKS(Who.EVERYBODY),
    WHY(Who.EVERYBODY),
    WORDS(Who.ADMINS),
    MUTE(Who.ADMINS),
    UNMUTE(Who.ADMINS),
    HERE(Who.ADMINS_OF_GROUPS),
    STATUS(Who.EVERYBODY),
    PRIVACY(Who.EVERYBODY),
    HELP(Who.EVERYBODY),
    STOP(Who.ADMINS),
    RELEASE(Who.OPERATORS),
    DROP(Who.OPERATORS),
    HEALTH(Who.OPERATORS),
    FEEDS(Who.OPERATORS);

    /** Who may use a command. In a private chat a person is in charge. */
    enum Who {
        EVERYBODY,
        /** In groups, those who administer them. */
        ADMINS,
        /** The same, and of no use in private. */
        ADMINS_OF_GROUPS,
        /** The chats that the configuration names. */
        OPERATORS;

        boolean sees(Audience audience) {
            return switch (this) {
                case EVERYBODY -> true;
                case ADMINS -> audience != Audience.GROUPS;
                case ADMINS_OF_GROUPS -> audience == Audience.GROUP_ADMINS;
                case OPERATORS -> audience == Audience.CHAT;
            };
        }
    }

    private final Who who;

    Command(Who who) {
        this.who = who;
    }

    Who who() {
        return who;
    }

    /**
     * What is wanted by it.
     *
     * @param after what follows the command
     */
    Request.Question read(Asked asked, String after) {
        String words = after.strip();
        Target here = Target.here(asked);
        return switch (this) {
            case START -> new Request.Start(asked, here);
            case SETTINGS -> new Request.ShowSettings(asked, here, SettingsPage.MAIN);
            case LATEST -> new Request.Latest(asked, words, 0);
            case TIMELINE -> new Request.Timeline(asked, words, 0);
            case TRACKS -> new Request.Tracks(asked);
            case WHY -> new Request.Why(asked, null, null);
            case WORDS ->
                    words.isEmpty()
                            ? new Request.ShowSettings(asked, here, SettingsPage.WORDS)
                            : new Request.ChangeSettings(asked, here, SettingsPage.WORDS, words);
            case MUTE -> new Request.Mute(asked, words);
            case UNMUTE -> new Request.Unmute(asked);
            case HERE -> new Request.Here(asked);
            case STATUS -> new Request.Status(asked);
            case PRIVACY -> new Request.Privacy(asked);
            case HELP -> new Request.Help(asked);
            case STOP -> new Request.Stop(asked, here);
            case RELEASE -> new Request.Release(asked);
            case DROP -> new Request.Drop(asked);
            case HEALTH -> new Request.Health(asked);
            case FEEDS -> new Request.Feeds(asked, 0);
        };
    }

    /** As people write it after the slash. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> of(String word) {
        for (Command command : values()) {
            if (command.word().equalsIgnoreCase(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** The one that somebody may have meant: at most two letters away, or begun so. */
    static Optional<Command> near(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        Command best = null;
        int least = 3;
        for (Command command : values()) {
            if (command.who == Who.OPERATORS) {
                continue;
            }
            boolean begun = wanted.length() >= 3 && command.word().startsWith(wanted);
            int distance = begun ? 0 : distance(wanted, command.word());
            if (distance < least && distance < command.word().length() - 1) {
                best = command;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters must be put in, left out or changed (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
