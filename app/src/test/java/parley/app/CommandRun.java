package parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import picocli.CommandLine.Help.Ansi;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** A run of the command in this process: its exit code and what it printed. */
record CommandRun(int exit, String out, String err) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static CommandRun of(String... arguments) {
        return of(Ansi.OFF, arguments);
    }

    /** As on a terminal with colours, or without. */
    static CommandRun of(Ansi colours, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit =
                Main.execute(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        colours,
                        arguments);
        return new CommandRun(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** What is on standard output, which must be one JSON value and nothing else. */
    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON alone: " + out, e);
        }
    }
}
