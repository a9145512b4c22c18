package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** core.telegram.org/bots/api#getupdates. */
record GetUpdates(Updates updates) implements ApiMethod {
    private static final int MOST_UPDATES = 100;

    /** Telegram's server cuts longer waits to this, in seconds. */
    private static final int LONGEST_POLL = 50;

    @Override
    public String name() {
        return "getUpdates";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal, InterruptedException {
        return updates.poll(
                parameters.number("offset").orElse(0),
                parameters.bounded("limit", MOST_UPDATES, 1, MOST_UPDATES),
                parameters.seconds("timeout", LONGEST_POLL),
                allowed(parameters));
    }

    /** The types of updates that are asked for; empty when nothing is said of them. */
    static Optional<Set<String>> allowed(Parameters parameters) {
        return Json.read(parameters.text("allowed_updates"))
                .filter(JsonNode::isArray)
                .map(
                        array -> {
                            Set<String> types = new HashSet<>();
                            array.forEach(type -> types.add(type.asText()));
                            return types;
                        });
    }
}
