package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** core.telegram.org/bots/api#getmycommands. */
record GetMyCommands(BotCommands commands) implements ApiMethod {
    @Override
    public String name() {
        return "getMyCommands";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        return commands.get(commands.key(parameters));
    }
}
