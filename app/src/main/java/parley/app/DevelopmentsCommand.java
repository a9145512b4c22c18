package parley.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** What operators do about developments. */
@Command(
        name = "developments",
        description = "Corrects what was told: withdraws a development, or makes one of two.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {DevelopmentsWithdrawCommand.class, DevelopmentsMergeCommand.class})
final class DevelopmentsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    DevelopmentsCommand() {}

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing a command.");
    }
}
