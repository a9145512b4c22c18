package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.notifier.transport.CommandList;
import parley.notifier.transport.CommandList.Audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The commands as Telegram is told of them: for each audience in each language. */
public final class CommandLists {
    private CommandLists() {}

    /**
     * All lists.
     *
     * @param operators chats that have commands of their own
     */
    public static List<CommandList> all(Set<Long> operators) {
        List<CommandList> lists = new ArrayList<>();
        for (Audience audience :
                List.of(Audience.PRIVATE_CHATS, Audience.GROUPS, Audience.GROUP_ADMINS)) {
            addAll(audience, null, lists);
        }
        operators.stream().sorted().forEach(chat -> addAll(Audience.CHAT, chat, lists));
        return lists;
    }

    private static void addAll(Audience audience, @Nullable Long chat, List<CommandList> lists) {
        // English is for everybody whose language the bot does not speak.
        lists.add(list(audience, chat, null, Wording.in("en")));
        for (String language : Wording.LANGUAGES) {
            if (!language.equals("en")) {
                lists.add(list(audience, chat, language, Wording.in(language)));
            }
        }
    }

    private static CommandList list(
            Audience audience, @Nullable Long chat, @Nullable String language, Wording words) {
        List<CommandList.Entry> entries = new ArrayList<>();
        for (Command command : Command.values()) {
            if (command.who().sees(audience)) {
                entries.add(
                        new CommandList.Entry(
                                command.word(), words.say("command." + command.word())));
            }
        }
        return new CommandList(audience, chat, language, entries);
    }
}
