package parley.bench.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import parley.classifier.development.Signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How often the signature of two articles' words tells rightly whether they are of one event. */
final class PairFigures {
    private static final JsonMapper JSON = new JsonMapper();

    private PairFigures() {}

    static void print(Path file) throws IOException {
        int right = 0;
        int copies = 0;
        int all = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode json = JSON.readTree(line);
            boolean copy = words(json, "1").copies(words(json, "2"));
            boolean same = json.path("same_event").asBoolean();
            right += copy == same ? 1 : 0;
            copies += copy ? 1 : 0;
            all++;
        }
        System.out.printf(
                "pairs of articles: the words alone are right on %d of %d (%.2f), copies: %d%n",
                right, all, right / (double) all, copies);
    }

    private static Signature words(JsonNode json, String side) {
        return Signature.of(json.path("title" + side).asText(), json.path("text" + side).asText());
    }
}
