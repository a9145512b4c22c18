package parley.app;

import org.jspecify.annotations.Nullable;

import parley.app.rules.TestReport;
import parley.classifier.match.Coverage;
import parley.classifier.match.Explainer;
import parley.classifier.match.TestRun;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleSources;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Runs the tests of a folder of rules. */
@Command(
        name = "test",
        description =
                "Runs the tests beside rules and tracks. Exits with 1 when one fails or the"
                        + " coverage is below the threshold.",
        mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {
    private static final double ALL = 100;

    @Mixin private RulesFolder folder = new RulesFolder();

    @Option(
            names = "--coverage-threshold",
            paramLabel = "PERCENT",
            description = "The least coverage of conditions, 0 to 100.")
    private @Nullable Double threshold;

    @Option(
            names = "--coverage",
            description =
                    "Tell the conditions that no test made true, or none false; also told when the"
                            + " coverage is below the threshold.")
    private boolean gaps;

    @Override
    public Integer call() {
        Path path = folder.path();
        Double least = threshold;
        // Not a number is neither.
        if (least != null && !(least >= 0 && least <= ALL)) {
            throw folder.wrong("--coverage-threshold must be from 0 to 100.");
        }
        var explainer = Explainer.of(RuleFolder.read(path));
        TestRun run = TestRun.of(explainer);
        Coverage coverage = Coverage.of(explainer, run);
        var report = new TestReport(run, coverage, least, gaps, explainer, RuleSources.read(path));
        folder.print(report::text, report::json);
        return report.uncovered() || !run.failures().isEmpty() ? Main.FOUND_WRONG : Main.DONE;
    }
}
