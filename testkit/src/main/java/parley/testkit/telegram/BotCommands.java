package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command lists, one for each scope and language. Safe for any thread. */
final class BotCommands {
    private static final Set<String> BROAD_SCOPES =
            Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
    private static final Set<String> CHAT_SCOPES =
            Set.of("chat", "chat_administrators", "chat_member");

    private final Chats chats;
    private final Map<Key, ArrayNode> lists = new HashMap<>();

    BotCommands(Chats chats) {
        this.chats = chats;
    }

    /** Whom a list is for; chat and person are 0 where the scope names none. */
    record Key(String scope, long chatId, long userId, String language) {}

    /**
     * Reads scope and language_code.
     *
     * @throws Refusal 400 when Telegram has no such scope or the bot no such chat, or the language
     *     is no two letters
     */
    Key key(Parameters parameters) throws Refusal {
        Optional<JsonNode> scope = scope(parameters);
        Key broad = new Key("default", 0, 0, "");
        Key key = scope.isPresent() ? scoped(scope.get()) : broad;
        if (CHAT_SCOPES.contains(key.scope())) {
            requireUsable(key);
        }
        String language = parameters.text("language_code");
        if (!language.matches("([a-z]{2})?")) {
            throw Refusal.badRequest("invalid language code specified");
        }
        return new Key(key.scope(), key.chatId(), key.userId(), language);
    }

    private static Optional<JsonNode> scope(Parameters parameters) throws Refusal {
        if (!parameters.has("scope")) {
            return Optional.empty();
        }
        Optional<JsonNode> scope = Json.read(parameters.text("scope"));
        if (scope.isEmpty()) {
            throw Refusal.badRequest("can't parse BotCommandScope JSON object");
        }
        return scope;
    }

    private static Key scoped(JsonNode scope) throws Refusal {
        if (!scope.isObject()) {
            throw unreadable("BotCommandScope must be an Object");
        }
        String type = field(scope, "type");
        if (BROAD_SCOPES.contains(type)) {
            return new Key(type, 0, 0, "");
        }
        if (!CHAT_SCOPES.contains(type)) {
            throw unreadable("Unsupported type specified");
        }
        String chat = field(scope, "chat_id");
        if (chat.isEmpty()) {
            throw unreadable("Empty chat_id specified");
        }
        long user = 0;
        if (type.equals("chat_member")) {
            user = Long.parseLong(number(field(scope, "user_id"), "0"));
            if (user <= 0) {
                throw unreadable("Invalid user_id specified");
            }
        }
        return new Key(type, Long.parseLong(number(chat, "0")), user, "");
    }

    /** The chat has to be one that the bot can see, and of a kind that the scope is for. */
    private void requireUsable(Key key) throws Refusal {
        ChatKind kind;
        synchronized (chats) {
            kind = chats.readable(key.chatId()).kind();
        }
        if (kind == ChatKind.PRIVATE && !key.scope().equals("chat")) {
            throw Refusal.badRequest("can't use specified scope in private chats");
        }
        if (kind == ChatKind.CHANNEL) {
            throw Refusal.badRequest("can't change commands in channel chats");
        }
    }

    private static String field(JsonNode scope, String name) throws Refusal {
        if (!scope.hasNonNull(name)) {
            throw unreadable("Can't find field \"" + name + "\"");
        }
        return scope.path(name).asText();
    }

    private static String number(String text, String otherwise) {
        return text.matches("-?[0-9]{1,18}") ? text : otherwise;
    }

    private static Refusal unreadable(String reason) {
        return Refusal.badRequest("can't parse BotCommandScope: " + reason);
    }

    synchronized void put(Key key, ArrayNode commands) {
        lists.put(key, commands.deepCopy());
    }

    synchronized ArrayNode get(Key key) {
        return lists.getOrDefault(key, Json.array()).deepCopy();
    }

    synchronized void remove(Key key) {
        lists.remove(key);
    }
}
