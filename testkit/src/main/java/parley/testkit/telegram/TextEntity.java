package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * A marked piece of a message's text (core.telegram.org/bots/api#messageentity).
 *
 * @param type for example {@code bold}, {@code text_link}, {@code bot_command}
 * @param offset where it begins, in UTF-16 units
 * @param length how long it is, in UTF-16 units
 * @param argument the address of a {@code text_link}, the language of a {@code pre}, the id of a
 *     {@code custom_emoji} or of the person of a {@code text_mention}
 */
public record TextEntity(String type, int offset, int length, Optional<String> argument) {
    /** An entity without an argument. */
    public static TextEntity of(String type, int offset, int length) {
        return new TextEntity(type, offset, length, Optional.empty());
    }

    /** An entity with an argument. */
    public static TextEntity of(String type, int offset, int length, String argument) {
        return new TextEntity(type, offset, length, Optional.of(argument));
    }

    /** The first unit after it. */
    int end() {
        return offset + length;
    }

    /** The same entity at another place. */
    TextEntity at(int newOffset, int newLength) {
        return new TextEntity(type, newOffset, newLength, argument);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("type", type).put("offset", offset);
        json.put("length", length);
        argument.ifPresent(
                value -> {
                    switch (type) {
                        case "text_link" -> json.put("url", value);
                        case "pre" -> json.put("language", value);
                        case "custom_emoji" -> json.put("custom_emoji_id", value);
                        case "text_mention" ->
                                json.putObject("user").put("id", Long.valueOf(value));
                        default -> throw new IllegalStateException(type + " has no argument");
                    }
                });
        return json;
    }
}
