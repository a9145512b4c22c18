package parley.app;

import com.fasterxml.jackson.core.JsonProcessingException;

import parley.app.config.ParleyConfig;
import parley.classifier.review.Findings;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Lists what rules in shadow would add. */
@Command(
        name = "shadow",
        description =
                "Lists what rules in shadow found, changed ones that wait for promotion included,"
                        + " and no alert says.",
        mixinStandardHelpOptions = true)
final class RulesShadowCommand implements Callable<Integer> {
    @Mixin private ConfigOption option = new ConfigOption();
    @Mixin private SinceOption since = new SinceOption();

    @Option(names = "--json", description = "One JSON object a match, one a line.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesShadowCommand() {}

    @Override
    public Integer call() throws JsonProcessingException, InterruptedException {
        ParleyConfig config = option.read();
        try (var closer = new Closer()) {
            KafkaClients clients = Cluster.reach(config.kafka(), config.data(), closer);
            Findings findings = Findings.since(clients, since.begin());
            new FindingsOutput(spec, config)
                    .print(findings.onlyInShadow(), json, "Rules in shadow would add nothing.");
        }
        return Main.DONE;
    }
}
