package parley.app;

import parley.app.rules.CheckReport;
import parley.classifier.lint.Finding;
import parley.classifier.lint.Lint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells what is wrong or questionable in a folder of rules. */
@Command(
        name = "check",
        description =
                "Tells all that is wrong or questionable in a folder of rules. Exits with 1 when"
                        + " there are errors.",
        mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {
    @Mixin private RulesFolder folder = new RulesFolder();

    @Option(names = "--strict", description = "Exit with 1 also when there are only warnings.")
    private boolean strict;

    @Override
    public Integer call() {
        Path path = folder.path();
        var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        List<Finding> findings = Lint.of(path, today);
        var report = new CheckReport(path, findings);
        folder.print(report::text, report::json);
        boolean wrong = findings.stream().anyMatch(finding -> strict || finding.wrong());
        return wrong ? Main.FOUND_WRONG : Main.DONE;
    }
}
