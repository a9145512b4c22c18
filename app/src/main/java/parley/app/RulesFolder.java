package parley.app;

import org.jspecify.annotations.Nullable;

import parley.app.rules.Paint;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the commands on one folder of rules have in common. */
final class RulesFolder {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of rules.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesFolder() {}

    /** The folder. */
    Path path() {
        Path named = folder;
        if (named == null || !Files.isDirectory(named)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder " + named + " that can be read.");
        }
        return named;
    }

    boolean json() {
        return json;
    }

    CommandLine command() {
        return spec.commandLine();
    }

    Paint paint() {
        return Paint.of(spec.commandLine().getColorScheme().ansi().enabled());
    }
}
