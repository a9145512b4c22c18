package parley.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Makes one of two developments. */
@Command(
        name = "merge",
        description =
                "Makes a development part of another one of its track and kind, silently. Exits"
                        + " with 1 if nothing came of it.",
        mixinStandardHelpOptions = true)
final class DevelopmentsMergeCommand implements Callable<Integer> {
    @Mixin private DevelopmentsOption development = new DevelopmentsOption();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "ID",
            description = "Id of the one that goes on.")
    private String into = "";

    @Override
    public Integer call() throws InterruptedException {
        return development.correct(into, known -> into.equals(known.mergedInto()));
    }
}
