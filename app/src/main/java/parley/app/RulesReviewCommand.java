package parley.app;

import com.fasterxml.jackson.core.JsonProcessingException;

import parley.app.config.ParleyConfig;
import parley.classifier.review.Findings;
import parley.contract.record.Band;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Lists what waits below the thresholds. */
@Command(
        name = "review",
        description =
                "Lists the matches that nobody was told of: below the threshold for alerts, or not"
                        + " certain to be real.",
        mixinStandardHelpOptions = true)
final class RulesReviewCommand implements Callable<Integer> {
    @Mixin private ConfigOption option = new ConfigOption();
    @Mixin private SinceOption since = new SinceOption();

    @Option(names = "--json", description = "One JSON object a match, one a line.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesReviewCommand() {}

    @Override
    public Integer call() throws JsonProcessingException, InterruptedException {
        ParleyConfig config = option.read();
        try (var closer = new Closer()) {
            KafkaClients clients = Cluster.reach(config.kafka(), config.data(), closer);
            Findings findings = Findings.since(clients, since.begin());
            new FindingsOutput(spec, config)
                    .print(findings.in(Band.REVIEW), json, "Nothing waits for review.");
        }
        return Main.DONE;
    }
}
