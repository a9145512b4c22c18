package parley.notifier;

import parley.runtime.config.Environment;
import parley.runtime.config.Place;
import parley.runtime.config.YamlSection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a secret: from a variable of the environment, or from a file that another variable or the
 * configuration names. The first that is given counts. No problem that it tells holds the secret.
 *
 * @param parser makes a secret of text; throws {@link IllegalArgumentException} if it cannot, with
 *     a message that does not hold the text
 */
record SecretReading<T>(
        YamlSection section, Map<String, String> environment, Function<String, T> parser) {

    /**
     * Reads it; empty if nobody gives one, or after a problem.
     *
     * @param variable the variable that holds it
     * @param fileVariable the variable with the name of a file that holds it
     * @param fileKey the key of the section with the name of such a file
     */
    Optional<T> read(String variable, String fileVariable, String fileKey) {
        Optional<String> configured = section.optionalText(fileKey);
        Optional<String> secret = Environment.given(environment, variable);
        if (secret.isPresent()) {
            return parse(secret.get(), problem -> add(variable, problem));
        }
        Optional<String> file = Environment.given(environment, fileVariable);
        if (file.isPresent()) {
            return readFile(file.get(), problem -> add(fileVariable, problem));
        }
        return configured.flatMap(
                name ->
                        readFile(
                                name,
                                problem ->
                                        section.problems().add(section.placeOf(fileKey), problem)));
    }

    private void add(String variable, String problem) {
        section.problems().add(new Place(variable, 1, 1), problem);
    }

    private Optional<T> readFile(String file, Consumer<String> problem) {
        try {
            return parse(Files.readString(Path.of(file)), problem);
        } catch (NoSuchFileException e) {
            problem.accept("no such file: " + file);
        } catch (IOException | IllegalArgumentException e) {
            problem.accept("the file " + file + " cannot be read");
        }
        return Optional.empty();
    }

    private Optional<T> parse(String text, Consumer<String> problem) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            problem.accept(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
