package parley.app;

import org.jspecify.annotations.Nullable;

import parley.app.rules.Paint;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the commands on one folder of rules have in common. */
final class RulesFolder {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of rules.")
    private @Nullable Path folder;

    @Option(
            names = "--json",
            description = "Print JSON on standard output, and the text on standard error.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesFolder() {}

    /** The folder. */
    Path path() {
        Path named = folder;
        if (named == null || !Files.isDirectory(named)) {
            throw wrong("There is no folder " + named + ".");
        }
        return named;
    }

    /** Prints a text for people, and JSON if it is asked for. */
    void print(Function<Paint, String> text, Supplier<String> asJson) {
        CommandLine line = spec.commandLine();
        PrintWriter people = json ? line.getErr() : line.getOut();
        people.print(text.apply(Paint.of(line.getColorScheme().ansi().enabled())));
        people.flush();
        if (json) {
            line.getOut().println(asJson.get());
        }
    }

    /** That the command was called wrongly. */
    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
