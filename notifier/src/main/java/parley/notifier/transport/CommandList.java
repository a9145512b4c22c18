package parley.notifier.transport;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The commands that Telegram offers to people while they type.
 *
 * @param audience to whom
 * @param chat the one chat they are for; only for {@link Audience#CHAT}
 * @param language ISO 639-1 code of those who see it; null for everybody else
 * @param entries in the order in which they are shown
 */
public record CommandList(
        Audience audience, @Nullable Long chat, @Nullable String language, List<Entry> entries) {
    /** To whom commands are offered (core.telegram.org/bots/api#botcommandscope). */
    public enum Audience {
        /** Each person who writes to the bot. */
        PRIVATE_CHATS,
        /** Everybody in groups. */
        GROUPS,
        /** Those who administer a group. */
        GROUP_ADMINS,
        /** One chat. */
        CHAT
    }

    /**
     * One command.
     *
     * @param name without the slash
     * @param description 1 to 256 characters
     */
    public record Entry(String name, String description) {}

    /** Copies the entries. */
    public CommandList {
        entries = List.copyOf(entries);
    }
}
