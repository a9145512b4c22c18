package parley.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** The same listing by its own name. */
@Command(
        name = "list",
        description = "Lists each feed's health, as 'parley feeds' does.",
        mixinStandardHelpOptions = true)
final class FeedsListCommand implements Callable<Integer> {
    @ParentCommand private FeedsCommand feeds;
    @Mixin private ConfigOption option = new ConfigOption();

    @Option(names = "--json", description = "One JSON object a feed, one a line.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs anything.
    FeedsListCommand() {}

    @Override
    public Integer call() {
        return FeedsCommand.list(feeds.read(option), json || feeds.json(), spec);
    }
}
