package parley.bench.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An item of a file of stories, as far as its labels go.
 *
 * @param event what it reports
 * @param quiet whether nothing may be told of it
 */
record Story(String id, String event, boolean quiet, String title) {
    private static final JsonMapper JSON = new JsonMapper();

    static List<Story> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Story::of).toList();
    }

    private static Story of(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new Story(
                    json.path("id").asText(),
                    json.path("event").asText(),
                    json.path("quiet").asBoolean(),
                    json.path("title").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
