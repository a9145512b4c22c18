package parley.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What operators do with rules. */
@Command(
        name = "rules",
        description = "Checks, tests, explains and measures rules, and lets changed ones alert.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesExplainCommand.class,
            RulesSchemaCommand.class,
            RulesEvalCommand.class,
            RulesBacktestCommand.class,
            RulesReviewCommand.class,
            RulesShadowCommand.class,
            RulesVotesCommand.class,
            RulesPromoteCommand.class
        })
final class RulesCommand implements Runnable {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the rules.");
    }
}
