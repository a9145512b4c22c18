package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class BotCommandsTest extends BotApiContract {
    private static final List<Map<String, String>> COMMANDS =
            List.of(Map.of("command", "start", "description", "Begin"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"default\"}",
                "{\"type\":\"all_private_chats\"}",
                "{\"type\":\"all_group_chats\"}",
                "{\"type\":\"all_chat_administrators\"}",
                "{\"type\":\"chat\",\"chat_id\":5000000001}",
                "{\"type\":\"chat_administrators\",\"chat_id\":-1001234567890}",
                "{\"type\":\"chat_member\",\"chat_id\":-1001234567890,\"user_id\":5000000001}"
            })
    void keepsAListForEachScopeAndLanguage(String scope) throws Exception {
        assertAccepted(
                bot.call(
                        "setMyCommands",
                        "commands",
                        COMMANDS,
                        "scope",
                        scope,
                        "language_code",
                        "uk"));

        assertThat(get(scope, "uk").path("result")).hasSize(1);
        assertThat(get(scope, "").path("result")).isEmpty();
        assertAccepted(bot.call("deleteMyCommands", "scope", scope, "language_code", "uk"));
        assertThat(get(scope, "uk").path("result")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{oops | can't parse BotCommandScope JSON object",
                "[] | can't parse BotCommandScope: BotCommandScope must be an Object",
                "{} | can't parse BotCommandScope: Can't find field \"type\"",
                "{\"type\":\"chat\"} | can't parse BotCommandScope: Can't find field \"chat_id\"",
                "{\"type\":\"chat_member\",\"chat_id\":-1001234567890} |"
                        + " can't parse BotCommandScope: Can't find field \"user_id\"",
                "{\"type\":\"chat_member\",\"chat_id\":-1001234567890,\"user_id\":0} |"
                        + " can't parse BotCommandScope: Invalid user_id specified",
                "{\"type\":\"chat\",\"chat_id\":4711} | chat not found",
                "{\"type\":\"chat_administrators\",\"chat_id\":5000000001} |"
                        + " can't use specified scope in private chats",
                "{\"type\":\"chat\",\"chat_id\":-1007777777777} |"
                        + " can't change commands in channel chats"
            })
    void refusesScopesThatTelegramRefuses(String scope, String words) throws Exception {
        telegram.groups().channel(-1_007_777_777_777L, "Digest");

        assertRefused(get(scope, ""), 400, "Bad Request: " + words);
    }

    private JsonNode get(String scope, String language) throws Exception {
        return bot.call("getMyCommands", "scope", scope, "language_code", language);
    }
}
