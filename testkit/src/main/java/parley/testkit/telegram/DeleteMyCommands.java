package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** core.telegram.org/bots/api#deletemycommands. */
record DeleteMyCommands(BotCommands commands) implements ApiMethod {
    @Override
    public String name() {
        return "deleteMyCommands";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        commands.remove(commands.key(parameters));
        return Json.yes();
    }
}
