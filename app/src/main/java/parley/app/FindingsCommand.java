package parley.app;

import com.fasterxml.jackson.core.JsonProcessingException;

import parley.app.config.ParleyConfig;
import parley.app.review.FindingsJson;
import parley.app.review.FindingsText;
import parley.classifier.review.Finding;
import parley.classifier.review.Findings;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.runtime.config.ConfigException;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A command that lists matches of late which nobody was told of. */
abstract sealed class FindingsCommand implements Callable<Integer>
        permits RulesReviewCommand, RulesShadowCommand {
    private final String none;

    @Mixin private ConfigOption option = new ConfigOption();
    @Mixin private SinceOption since = new SinceOption();

    @Option(names = "--json", description = "One JSON object a match, one a line.")
    private boolean json;

    @Spec private CommandSpec spec;

    /**
     * Lists.
     *
     * @param none what to say to people when there is nothing
     */
    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    FindingsCommand(String none) {
        this.none = none;
    }

    /** Those that it lists, in the order of the list. */
    abstract List<Finding> wanted(Findings findings);

    @Override
    public final Integer call() throws JsonProcessingException, InterruptedException {
        ParleyConfig config = option.read();
        try (var closer = new Closer()) {
            KafkaClients clients = Cluster.reach(config.kafka(), config.data(), closer);
            print(wanted(Findings.since(clients, since.begin())), thresholds(config));
        }
        return Main.DONE;
    }

    private void print(List<Finding> findings, Map<String, Double> thresholds)
            throws JsonProcessingException {
        var line = spec.commandLine();
        if (json) {
            new FindingsJson(line.getOut(), thresholds).print(findings);
        }
        var people = json ? line.getErr() : line.getOut();
        if (findings.isEmpty()) {
            people.println(none);
        } else {
            new FindingsText(people, line.getColorScheme().ansi(), thresholds).print(findings);
        }
    }

    /** Of the rules in the folder; none if they do not read, which is not the question here. */
    private static Map<String, Double> thresholds(ParleyConfig config) {
        Map<String, Double> thresholds = new HashMap<>();
        try {
            for (Rule rule : RuleFolder.read(config.rules()).rules()) {
                thresholds.put(rule.id(), rule.alert());
            }
        } catch (ConfigException _) {
            return Map.of();
        }
        return thresholds;
    }
}
