package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a message says, checked: its text within Telegram's limits and the buttons under it.
 *
 * @param formatted the text after parsing and trimming
 * @param source the text as it was sent
 * @param previewOptions the link_preview_options, if any are given
 * @param buttons the rows of buttons
 */
record Content(
        FormattedText formatted,
        String source,
        Optional<JsonNode> previewOptions,
        List<List<SeenMessage.Button>> buttons) {

    /** core.telegram.org/bots/api#sendmessage: after entity parsing, in UTF-16 units. */
    static final int LONGEST_TEXT = 4096;

    /**
     * Reads text, parse_mode, entities, link_preview_options and reply_markup.
     *
     * @throws Refusal 400 when one of them is not what Telegram takes
     */
    static Content of(Parameters parameters) throws Refusal {
        String source = parameters.text("text");
        if (source.isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        FormattedText formatted = EntityRules.trimmed(parsed(source, parameters));
        if (formatted.text().isEmpty()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        if (formatted.text().length() > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        Optional<JsonNode> preview =
                parameters.object("link_preview_options", "link preview options");
        List<List<SeenMessage.Button>> buttons = InlineKeyboard.rows(parameters);
        return new Content(formatted, source, preview, buttons);
    }

    /** Text as a person types it. */
    static Content plain(FormattedText text) {
        return new Content(text, text.text(), Optional.empty(), List.of());
    }

    /** The same text over other buttons. */
    Content with(List<List<SeenMessage.Button>> newButtons) {
        return new Content(formatted, source, previewOptions, newButtons);
    }

    private static FormattedText parsed(String source, Parameters parameters) throws Refusal {
        String mode = parameters.text("parse_mode");
        if (mode.equalsIgnoreCase("HTML")) {
            return HtmlText.parse(source);
        }
        if (!mode.isEmpty() && !mode.equalsIgnoreCase("None")) {
            // Telegram also knows Markdown; the double does not, and says so as for any other word.
            throw Refusal.badRequest("unsupported parse_mode");
        }
        return new FormattedText(source, EntityRules.tidy(givenEntities(source, parameters)));
    }

    /** The entities given beside the text; those out of place are dropped, as Telegram does. */
    private static List<TextEntity> givenEntities(String source, Parameters parameters)
            throws Refusal {
        List<TextEntity> entities = new ArrayList<>();
        if (!parameters.has("entities")) {
            return entities;
        }
        JsonNode given =
                Json.read(parameters.text("entities"))
                        .filter(JsonNode::isArray)
                        .orElseThrow(() -> Refusal.badRequest("can't parse entities JSON object"));
        for (JsonNode one : given) {
            String type = one.path("type").asText();
            int offset = one.path("offset").asInt(-1);
            int length = one.path("length").asInt(-1);
            if (offset >= 0 && length > 0 && offset + length <= source.length()) {
                entities.add(
                        one.has("url")
                                ? TextEntity.of(type, offset, length, one.path("url").asText())
                                : TextEntity.of(type, offset, length));
            }
        }
        return entities;
    }
}
