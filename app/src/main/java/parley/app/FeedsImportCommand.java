package parley.app;

import org.jspecify.annotations.Nullable;

import parley.ingest.feed.FeedList;
import parley.ingest.opml.FeedListFile;
import parley.ingest.opml.OpmlReader;
import parley.ingest.opml.Subscription;
import parley.ingest.opml.SubscriptionList;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Turns a feed reader's list into entries of a {@code feeds.yaml}. */
@Command(
        name = "import",
        description = {
            "Turns an OPML file into entries of a feeds.yaml, with titles and groups.",
            "Without --into they are printed, but for feeds that the configured list has already."
                    + " Exits with 1 when something in the file could not be used."
        },
        mixinStandardHelpOptions = true)
final class FeedsImportCommand implements Callable<Integer> {
    @ParentCommand private FeedsCommand feeds;
    @Mixin private ConfigOption option = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "The OPML file, as feed readers export it.")
    private Path file;

    @Option(
            names = "--into",
            paramLabel = "FEEDS.YAML",
            description =
                    "Add them to this file, which keeps all that is in it; made if it is not"
                            + " there.")
    private @Nullable Path into;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs anything.
    FeedsImportCommand() {}

    @Override
    public Integer call() {
        SubscriptionList found = OpmlReader.read(file);
        String origin = String.valueOf(file.getFileName());
        PrintWriter err = spec.commandLine().getErr();
        found.leftOut().forEach(err::println);
        try {
            if (into == null) {
                FeedList listed = feeds.read(option).readFeeds();
                List<Subscription> missing = missing(listed, found, "the list");
                PrintWriter out = spec.commandLine().getOut();
                out.print(FeedListFile.entries(missing, origin));
                out.flush();
            } else {
                FeedListFile target = FeedListFile.read(into);
                List<Subscription> missing = missing(target.list(), found, into.toString());
                if (!missing.isEmpty()) {
                    target.add(missing, origin);
                }
                err.println(feeds(missing.size()) + " added to " + into);
            }
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return Main.FOUND_WRONG;
        }
        return found.leftOut().isEmpty() ? Main.DONE : Main.FOUND_WRONG;
    }

    /** Those that are not listed yet; the others are named. */
    private List<Subscription> missing(FeedList listed, SubscriptionList found, String where) {
        List<Subscription> missing = FeedListFile.missingFrom(listed, found.feeds());
        List<Subscription> there = new ArrayList<>(found.feeds());
        there.removeAll(missing);
        PrintWriter err = spec.commandLine().getErr();
        there.forEach(feed -> err.println("already in " + where + ": " + feed.address()));
        if (found.feeds().isEmpty()) {
            err.println("no feeds in " + file);
        }
        return missing;
    }

    private static String feeds(int count) {
        return count == 1 ? "1 feed" : count + " feeds";
    }
}
