package parley.app;

import com.fasterxml.jackson.core.JsonProcessingException;

import parley.app.config.ParleyConfig;
import parley.app.review.FindingsJson;
import parley.app.review.FindingsText;
import parley.classifier.review.Finding;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.runtime.config.ConfigException;

import picocli.CommandLine.Model.CommandSpec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the commands that list matches print them. */
final class FindingsOutput {
    private final CommandSpec spec;
    private final Map<String, Double> thresholds;

    FindingsOutput(CommandSpec spec, ParleyConfig config) {
        this.spec = spec;
        this.thresholds = thresholds(config);
    }

    void print(List<Finding> findings, boolean json, String none) throws JsonProcessingException {
        var line = spec.commandLine();
        if (json) {
            new FindingsJson(line.getOut(), thresholds).print(findings);
        } else if (findings.isEmpty()) {
            line.getOut().println(none);
        } else {
            new FindingsText(line.getOut(), line.getColorScheme().ansi(), thresholds)
                    .print(findings);
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
