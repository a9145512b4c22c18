package parley.classifier.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Place;
import parley.runtime.config.Problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON Lines: an object a line with {@code id}, {@code title} and, if there are any, {@code
 * lang}, {@code published}, {@code description}, {@code url}, {@code labels} (a list of kinds),
 * {@code note} (doubtful if it begins with "borderline") and {@code quiet}. Other fields are passed
 * over.
 */
public final class LabelledFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BORDERLINE = "borderline";

    private final Path file;
    private final Problems problems = new Problems();
    private int line;

    private LabelledFile(Path file) {
        this.file = file;
    }

    /**
     * Reads all items.
     *
     * @throws ConfigException with every line that cannot be read
     */
    public static List<LabelledItem> read(Path file) {
        return new LabelledFile(file).items();
    }

    private List<LabelledItem> items() {
        List<LabelledItem> items = new ArrayList<>();
        try {
            for (String text : Files.readString(file, UTF_8).split("\n", -1)) {
                line++;
                if (!text.isBlank()) {
                    object(text).map(this::item).ifPresent(items::add);
                }
            }
        } catch (IOException _) {
            problems.add(new Place(file.toString(), 1, 1), "no such file, or unreadable");
        }
        problems.throwIfAny();
        return items;
    }

    private Optional<JsonNode> object(String text) {
        Optional<JsonNode> object;
        try {
            object = Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            object = Optional.empty();
        }
        if (object.isEmpty()) {
            problem("expected one JSON object a line");
        }
        return object;
    }

    private LabelledItem item(JsonNode json) {
        String language = text(json, "lang");
        return new LabelledItem(
                json.path("id").asText("line " + line),
                language.isEmpty() ? null : language,
                published(json),
                text(json, "title"),
                text(json, "description"),
                text(json, "url").isEmpty() ? null : text(json, "url"),
                labels(json),
                text(json, "note").startsWith(BORDERLINE),
                json.path("quiet").asBoolean(false));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }

    private static @Nullable Instant published(JsonNode json) {
        String published = text(json, "published");
        try {
            return published.isEmpty() ? null : Instant.parse(published);
        } catch (DateTimeException _) {
            // Archives often know no more than the month; no rule needs the time.
            return null;
        }
    }

    private Set<Kind> labels(JsonNode json) {
        Set<Kind> labels = EnumSet.noneOf(Kind.class);
        for (JsonNode label : json.path("labels")) {
            boolean known = false;
            for (Kind kind : Kind.values()) {
                if (kind.code().equals(label.asText())) {
                    known |= labels.add(kind);
                }
            }
            if (!known) {
                problem("unknown label " + label);
            }
        }
        return labels;
    }

    private void problem(String what) {
        problems.add(new Place(file.toString(), line, 1), what);
    }
}
