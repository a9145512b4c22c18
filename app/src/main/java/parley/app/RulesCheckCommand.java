package parley.app;

import parley.app.rules.CheckReport;
import parley.classifier.lint.Finding;
import parley.classifier.lint.Lint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
        var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        List<Finding> findings = Lint.of(folder.path(), today);
        var report = new CheckReport(findings);
        String name = folder.path().toString();
        var out = folder.command().getOut();
        out.print(folder.json() ? report.json(name) + "\n" : report.text(name, folder.paint()));
        out.flush();
        boolean wrong = strict ? !findings.isEmpty() : findings.stream().anyMatch(Finding::wrong);
        return wrong ? Main.FOUND_WRONG : Main.DONE;
    }
}
