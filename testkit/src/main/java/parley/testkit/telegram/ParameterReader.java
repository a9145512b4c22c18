package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import parley.testkit.http.Request;
import parley.testkit.http.UrlDecoding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the parameters of a request: from the query and from a JSON, urlencoded or multipart
 * body.
 */
final class ParameterReader {
    private ParameterReader() {}

    /**
     * The parameters; the body's win over the query's.
     *
     * @throws Refusal 400 when a JSON body is none
     */
    static Parameters read(Request request) throws Refusal {
        Map<String, String> values = new LinkedHashMap<>();
        addFirst(values, request.query());
        String type = request.headers().first("Content-Type").orElse("");
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        switch (media) {
            case "application/json" -> values.putAll(jsonFields(request.bodyText()));
            case "application/x-www-form-urlencoded" ->
                    addFirst(values, UrlDecoding.form(request.bodyText()));
            case "multipart/form-data" -> values.putAll(MultipartForm.fields(type, request.body()));
            default -> {
                // Telegram ignores a body of any other type.
            }
        }
        return new Parameters(values);
    }

    private static void addFirst(Map<String, String> values, Map<String, List<String>> fields) {
        fields.forEach((name, all) -> values.put(name, all.getFirst()));
    }

    private static Map<String, String> jsonFields(String body) throws Refusal {
        if (body.isBlank()) {
            return Map.of();
        }
        Optional<JsonNode> json = Json.read(body).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            throw Refusal.badRequest("can't parse JSON object");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.get().properties()) {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                values.put(
                        field.getKey(), value.isTextual() ? value.textValue() : value.toString());
            }
        }
        return values;
    }
}
