package parley.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rule folders for tests and what the command prints of them, as people would read it. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/parley/app/rules");

    private Golden() {}

    /** The path of a folder of rules. */
    static String rules(String name) {
        return FOLDER.resolve(name).toString();
    }

    /** An expected text, the path of the folders written as {@code DIR}. */
    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file)).replace("DIR", FOLDER.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An expected JSON value. */
    static JsonNode json(String file) {
        try {
            return new JsonMapper().readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
