package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The parameters of a call by name, read as leniently or strictly as Telegram reads them.
 *
 * @param values each value as text; one that is no text is JSON
 */
record Parameters(Map<String, String> values) {
    Parameters {
        values = Map.copyOf(values);
    }

    /** The value, empty when it is missing. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** True for {@code true}, {@code yes} and {@code 1} in any case. */
    boolean flag(String name) {
        String value = text(name);
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equals("1");
    }

    /** A whole number; empty when it is missing or none. */
    OptionalLong number(String name) {
        try {
            return OptionalLong.of(Long.parseLong(text(name).strip()));
        } catch (NumberFormatException notNumber) {
            return OptionalLong.empty();
        }
    }

    /** A whole number within bounds, the nearest bound when it is outside. */
    int bounded(String name, int otherwise, int least, int most) {
        return Math.clamp(number(name).orElse(otherwise), least, most);
    }

    /** Whole seconds, at most so many. */
    Duration seconds(String name, int most) {
        return Duration.ofSeconds(bounded(name, 0, 0, most));
    }

    /**
     * The chat that is addressed.
     *
     * @throws Refusal 400 when it is missing, or a name: the double has no public chats
     */
    long chatId() throws Refusal {
        if (!has("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return number("chat_id").orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    /**
     * A message's number.
     *
     * @throws Refusal 400 when it is missing or none
     */
    int messageId() throws Refusal {
        long id = number("message_id").orElse(0);
        if (id <= 0 || id > Integer.MAX_VALUE) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        return (int) id;
    }

    /**
     * A value that is a JSON object; empty when it is missing.
     *
     * @param words what Telegram calls it
     * @throws Refusal 400 when it is something else
     */
    Optional<JsonNode> object(String name, String words) throws Refusal {
        if (!has(name)) {
            return Optional.empty();
        }
        Optional<JsonNode> json = Json.read(text(name));
        if (json.isEmpty()) {
            throw Refusal.badRequest("can't parse " + words + " JSON object");
        }
        if (!json.get().isObject()) {
            throw Refusal.badRequest("object expected as " + words);
        }
        return json;
    }
}
