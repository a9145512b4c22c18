package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command lists, one for each scope and language. Safe for any thread. */
final class BotCommands {
    private static final Set<String> SCOPES =
            Set.of(
                    "default",
                    "all_private_chats",
                    "all_group_chats",
                    "all_chat_administrators",
                    "chat",
                    "chat_administrators",
                    "chat_member");

    private final Map<Key, ArrayNode> lists = new HashMap<>();

    /** Whom a list is for. */
    record Key(String scope, String chatId, String userId, String language) {
        /**
         * Reads scope and language_code.
         *
         * @throws Refusal 400 when Telegram has no such scope, or the language is no two letters
         */
        static Key of(Parameters parameters) throws Refusal {
            String language = parameters.text("language_code");
            if (!language.matches("([a-z]{2})?")) {
                throw Refusal.badRequest("invalid language code specified");
            }
            Optional<JsonNode> scope = parameters.object("scope", "BotCommandScope");
            if (scope.isEmpty()) {
                return new Key("default", "", "", language);
            }
            String type = scope.get().path("type").asText();
            if (!SCOPES.contains(type)) {
                throw Refusal.badRequest("can't parse BotCommandScope: Unsupported type specified");
            }
            String chat = scope.get().path("chat_id").asText();
            String user = scope.get().path("user_id").asText();
            return new Key(type, chat, user, language);
        }
    }

    synchronized void put(Key key, ArrayNode commands) {
        lists.put(key, commands.deepCopy());
    }

    synchronized ArrayNode get(Key key) {
        return lists.getOrDefault(key, Json.array()).deepCopy();
    }
}
