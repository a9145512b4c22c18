package parley.notifier.bot;

import parley.notifier.transport.CommandList.Audience;

import java.util.Locale;
import java.util.Optional;

/**
 * The commands. What is told to Telegram and what is understood is both made of these, so that
 * neither can be without the other.
 */
enum Command {
    START(Who.ADMINS, (asked, _) -> new Request.Start(asked, Target.here(asked))),
    SETTINGS(
            Who.ADMINS,
            (asked, _) -> new Request.ShowSettings(asked, Target.here(asked), SettingsPage.MAIN)),
    LATEST(Who.EVERYBODY, (asked, words) -> new Request.Latest(asked, words, 0)),
    TIMELINE(Who.EVERYBODY, (asked, words) -> new Request.Timeline(asked, words, 0)),
    TRACKS(Who.EVERYBODY, (asked, _) -> new Request.Tracks(asked)),
    WHY(Who.EVERYBODY, (asked, _) -> new Request.Why(asked, null, null)),
    WORDS(
            Who.ADMINS,
            (asked, words) ->
                    words.isEmpty()
                            ? new Request.ShowSettings(
                                    asked, Target.here(asked), SettingsPage.WORDS)
                            : new Request.ChangeSettings(
                                    asked, Target.here(asked), SettingsPage.WORDS, words)),
    MUTE(Who.ADMINS, Request.Mute::new),
    UNMUTE(Who.ADMINS, (asked, _) -> new Request.Unmute(asked)),
    HERE(Who.ADMINS_OF_GROUPS, (asked, _) -> new Request.Here(asked)),
    STATUS(Who.EVERYBODY, (asked, _) -> new Request.Status(asked)),
    PRIVACY(Who.EVERYBODY, (asked, _) -> new Request.Privacy(asked)),
    HELP(Who.EVERYBODY, (asked, _) -> new Request.Help(asked)),
    STOP(Who.ADMINS, (asked, _) -> new Request.Stop(asked, Target.here(asked))),
    RELEASE(Who.OPERATORS, (asked, _) -> new Request.Release(asked)),
    DROP(Who.OPERATORS, (asked, _) -> new Request.Drop(asked)),
    HEALTH(Who.OPERATORS, (asked, _) -> new Request.Health(asked));

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

    /** Makes a request of what follows the command. */
    @FunctionalInterface
    interface Reading {
        Request.Question read(Asked asked, String words);
    }

    private final Who who;
    private final Reading reading;

    Command(Who who, Reading reading) {
        this.who = who;
        this.reading = reading;
    }

    Who who() {
        return who;
    }

    Request.Question read(Asked asked, String words) {
        return reading.read(asked, words.strip());
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
