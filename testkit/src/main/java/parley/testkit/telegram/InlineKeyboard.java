package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads reply_markup: inline keyboards whose buttons call back or open an address. */
final class InlineKeyboard {
    /** core.telegram.org/bots/api#inlinekeyboardbutton, in UTF-8 bytes. */
    static final int LONGEST_DATA = 64;

    private InlineKeyboard() {}

    /**
     * The rows of buttons; none for a missing or another kind of reply markup.
     *
     * @throws Refusal 400 when the markup is not JSON or a button is not what Telegram takes
     */
    static List<List<SeenMessage.Button>> rows(Parameters parameters) throws Refusal {
        Optional<JsonNode> markup = parameters.object("reply_markup", "reply keyboard markup");
        List<List<SeenMessage.Button>> rows = new ArrayList<>();
        if (markup.isEmpty() || !markup.get().has("inline_keyboard")) {
            return rows;
        }
        JsonNode keyboard = markup.get().path("inline_keyboard");
        requireArray(keyboard, "field \"inline_keyboard\" must be of type Array");
        for (JsonNode row : keyboard) {
            requireArray(
                    row, "can't parse inline keyboard: inline keyboard must be an Array of Arrays");
            List<SeenMessage.Button> buttons = new ArrayList<>();
            for (JsonNode button : row) {
                buttons.add(button(button));
            }
            if (!buttons.isEmpty()) {
                rows.add(buttons);
            }
        }
        return rows;
    }

    private static SeenMessage.Button button(JsonNode json) throws Refusal {
        String label = json.path("text").asText();
        if (label.isBlank()) {
            throw unreadable("Can't find field \"text\"");
        }
        if (json.hasNonNull("url")) {
            String url = json.path("url").asText();
            if (LinkTarget.checked(url).isEmpty()) {
                throw Refusal.badRequest(
                        "inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
            }
            return new SeenMessage.Button(label, Optional.empty(), Optional.of(url));
        }
        if (!json.hasNonNull("callback_data")) {
            throw unreadable("Text buttons are unallowed in the inline keyboard");
        }
        String data = json.path("callback_data").asText();
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LONGEST_DATA) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
        return new SeenMessage.Button(label, Optional.of(data), Optional.empty());
    }

    private static void requireArray(JsonNode node, String words) throws Refusal {
        if (!node.isArray()) {
            throw Refusal.badRequest(words);
        }
    }

    private static Refusal unreadable(String reason) {
        return Refusal.badRequest("can't parse inline keyboard button: " + reason);
    }
}
