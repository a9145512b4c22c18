package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import java.util.Optional;

/** core.telegram.org/bots/api#setmycommands. */
record SetMyCommands(BotCommands commands) implements ApiMethod {
    private static final int MOST_COMMANDS = 100;
    private static final int LONGEST_COMMAND = 32;
    private static final int LONGEST_DESCRIPTION = 256;

    @Override
    public String name() {
        return "setMyCommands";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        BotCommands.Key key = commands.key(parameters);
        ArrayNode checked = Json.array();
        for (JsonNode given : list(parameters)) {
            checked.addObject()
                    .put("command", command(given))
                    .put("description", description(given));
        }
        if (checked.size() > MOST_COMMANDS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        commands.put(key, checked);
        return Json.yes();
    }

    private static JsonNode list(Parameters parameters) throws Refusal {
        if (!parameters.has("commands")) {
            return Json.array();
        }
        Optional<JsonNode> list = Json.read(parameters.text("commands"));
        if (list.isEmpty()) {
            throw Refusal.badRequest("can't parse commands JSON object");
        }
        if (!list.get().isArray()) {
            throw Refusal.badRequest("expected an Array of BotCommand");
        }
        return list.get();
    }

    private static String command(JsonNode given) throws Refusal {
        String text = given.path("command").asText().strip();
        String command = text.startsWith("/") ? text.substring(1) : text;
        if (command.isEmpty()) {
            throw Refusal.badRequest("command must be non-empty");
        }
        if (command.codePointCount(0, command.length()) > LONGEST_COMMAND) {
            throw Refusal.badRequest("command length must not exceed " + LONGEST_COMMAND);
        }
        if (!command.matches("[a-z0-9_]+")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        return command;
    }

    private static String description(JsonNode given) throws Refusal {
        String description = given.path("description").asText().strip();
        if (description.isEmpty()) {
            throw Refusal.badRequest("command description must be non-empty");
        }
        if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
            throw Refusal.badRequest(
                    "command description length must not exceed " + LONGEST_DESCRIPTION);
        }
        return description;
    }
}
