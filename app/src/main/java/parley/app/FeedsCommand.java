package parley.app;

import org.apache.kafka.common.KafkaException;

import parley.app.config.ParleyConfig;
import parley.app.feeds.FeedHealth;
import parley.app.feeds.FeedStates;
import parley.app.feeds.HealthReport;
import parley.app.feeds.HealthTable;
import parley.contract.record.FeedState;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists the feeds with their health; its subcommands exchange lists with feed readers. */
@Command(
        name = "feeds",
        description = {
            "Lists each feed's health: last success, next poll, failures and why, articles a day.",
            "Exits with 1 when a feed has failed for a day, or could never be read."
        },
        subcommands = {FeedsListCommand.class, FeedsImportCommand.class, FeedsExportCommand.class},
        mixinStandardHelpOptions = true)
final class FeedsCommand implements Callable<Integer> {
    @Mixin private ConfigOption option = new ConfigOption();

    @Option(names = "--json", description = "One JSON object a feed, one a line.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    FeedsCommand() {}

    @Override
    public Integer call() {
        return list(option.read(), json, spec);
    }

    /** The configuration of a subcommand, also where it was named before the subcommand. */
    ParleyConfig read(ConfigOption own) {
        return own.given() ? own.read() : option.read();
    }

    boolean json() {
        return json;
    }

    static int list(ParleyConfig config, boolean json, CommandSpec spec) {
        // The listing is for reading: only trouble is told beside it.
        System.setProperty("parley.log", "WARN");
        PrintWriter out = spec.commandLine().getOut();
        Instant now = InstantSource.system().instant();
        List<FeedHealth> feeds;
        try (var closer = new Closer()) {
            Map<String, FeedState> states =
                    Cluster.connectIfAny(config.kafka(), config.data(), closer)
                            .map(FeedStates::read)
                            .orElse(Map.of());
            feeds =
                    config.readFeeds().feeds().stream()
                            .map(feed -> FeedHealth.of(feed, states.get(feed.address()), now))
                            .toList();
        } catch (KafkaException e) {
            spec.commandLine().getErr().println("Kafka does not answer: " + e.getMessage());
            return Main.FOUND_WRONG;
        }
        if (json) {
            feeds.forEach(feed -> out.println(HealthReport.of(feed)));
        } else {
            out.print(HealthTable.of(feeds, now));
        }
        out.flush();
        return feeds.stream().anyMatch(feed -> feed.failsForLong(now))
                ? Main.FOUND_WRONG
                : Main.DONE;
    }
}
