package parley.app;

import parley.ingest.opml.OpmlWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Writes the feed list for feed readers. */
@Command(
        name = "export",
        description = {
            "Prints the feed list as OPML 2.0, with titles and groups, for any feed reader.",
            "What else is known of outlets (country, owner, …) stays in feeds.yaml alone."
        },
        mixinStandardHelpOptions = true)
final class FeedsExportCommand implements Callable<Integer> {
    @ParentCommand private FeedsCommand feeds;
    @Mixin private ConfigOption option = new ConfigOption();
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs anything.
    FeedsExportCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(OpmlWriter.write(feeds.read(option).readFeeds()));
        out.flush();
        return Main.DONE;
    }
}
