package parley.app;

import parley.classifier.eval.Evaluation;
import parley.classifier.eval.EvaluationJson;
import parley.classifier.eval.EvaluationReport;
import parley.classifier.eval.LabelledFile;
import parley.classifier.eval.LabelledItem;
import parley.classifier.eval.Outcome;
import parley.classifier.match.RuleSet;
import parley.classifier.rule.RuleFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Measures rules against items that people labelled. */
@Command(
        name = "eval",
        description =
                "Measures rules against labelled items: precision, recall and F1 by kind and"
                        + " language, with 95 %% intervals, and what was missed or told wrongly.",
        mixinStandardHelpOptions = true)
final class RulesEvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of rules.")
    private Path folder = Path.of("rules");

    @Option(
            names = "--labelled",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "JSON Lines: id, lang, published, title, description, url, labels (round,"
                            + " proposal, exchange) and note, which marks a doubtful item by"
                            + " beginning with \"borderline\".")
    private List<Path> labelled = List.of();

    @Option(
            names = "--background",
            arity = "1..*",
            paramLabel = "FILE",
            description = "News as it comes, in the same form; what has no labels is none.")
    private List<Path> background = List.of();

    @Option(names = "--figures", description = "Print no mistakes, only the figures.")
    private boolean figures;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesEvalCommand() {}

    @Override
    public Integer call() {
        RuleSet rules = RuleSet.compile(RuleFolder.read(folder));
        var evaluation =
                Evaluation.of(
                        Outcome.of(rules, items(labelled)), Outcome.of(rules, items(background)));
        var line = spec.commandLine();
        PrintWriter people = json ? line.getErr() : line.getOut();
        EvaluationReport.figures(evaluation).forEach(people::println);
        if (!figures) {
            EvaluationReport.mistakes(evaluation).forEach(people::println);
        }
        if (json) {
            line.getOut().println(EvaluationJson.of(evaluation));
        }
        return Main.DONE;
    }

    private static List<LabelledItem> items(List<Path> files) {
        return files.stream().map(LabelledFile::read).flatMap(List::stream).toList();
    }
}
