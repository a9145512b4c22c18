package parley.app;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import parley.app.config.KafkaConfig;
import parley.app.config.ParleyConfig;
import parley.app.rules.ArticleLines;
import parley.app.rules.BacktestReport;
import parley.app.rules.Paint;
import parley.classifier.backtest.ArticleHistory;
import parley.classifier.backtest.Backtest;
import parley.classifier.backtest.BacktestResult;
import parley.classifier.match.RuleSet;
import parley.classifier.rule.RuleFolder;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Tells what another set of rules would have told. */
@Command(
        name = "backtest",
        description =
                "Tells what two folders of rules would have told of the same articles, from files"
                        + " or from talks.articles, and where they differ. Differences are what it"
                        + " is for: it exits with 0 unless --fail-on-change is given.",
        mixinStandardHelpOptions = true)
final class RulesBacktestCommand implements Callable<Integer> {
    @Mixin private ConfigOption option = new ConfigOption();

    @Option(
            names = "--base",
            required = true,
            paramLabel = "DIR",
            description = "The rules as they are.")
    private Path base = Path.of("");

    @Option(
            names = "--head",
            required = true,
            paramLabel = "DIR",
            description = "The rules as they might be.")
    private Path head = Path.of("");

    @Option(
            names = "--articles",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "JSON Lines: records of talks.articles, or what parley read --json prints.")
    private List<Path> files = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceOption.Reader.class,
            description =
                    "Read talks.articles, from so long ago (30m, 24h, 7d) or from a time such as"
                            + " 2026-11-30T12:00:00Z.")
    private @Nullable Instant since;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "A broker of the cluster; the configured one if left out.")
    private @Nullable String bootstrap;

    @Option(names = "--fail-on-change", description = "Exit with 1 if the two differ.")
    private boolean failOnChange;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesBacktestCommand() {}

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() == (since == null)) {
            throw wrong("Give either --articles or --since.");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw wrong("There is no file " + file + ".");
            }
        }
        // Differences are for reading: only trouble is told beside them.
        System.setProperty("parley.log", "WARN");
        var backtest =
                new Backtest(
                        RuleSet.compile(RuleFolder.read(base)),
                        RuleSet.compile(RuleFolder.read(head)));
        Instant begin = since;
        if (begin == null) {
            readFiles(backtest);
        } else if (!readHistory(backtest, begin)) {
            return Main.FOUND_WRONG;
        }
        BacktestResult result = backtest.result();
        print(new BacktestReport(base, head, result));
        boolean change = failOnChange && !result.differences().isEmpty();
        return change || !result.complete() ? Main.FOUND_WRONG : Main.DONE;
    }

    private void readFiles(Backtest backtest) throws IOException {
        for (Path file : files) {
            ArticleLines.read(file, Instant.EPOCH, backtest::take);
        }
    }

    /** Whether the cluster answered. */
    private boolean readHistory(Backtest backtest, Instant begin) {
        ParleyConfig config = option.read();
        KafkaConfig kafka =
                Optional.ofNullable(bootstrap).map(config.kafka()::at).orElse(config.kafka());
        try (var closer = new Closer()) {
            Optional<KafkaClients> clients = Cluster.connectIfAny(kafka, config.data(), closer);
            clients.ifPresent(
                    some -> ArticleHistory.read(some, begin, backtest::full, backtest::take));
            return true;
        } catch (KafkaException e) {
            spec.commandLine().getErr().println("Kafka does not answer: " + e.getMessage());
            return false;
        }
    }

    private void print(BacktestReport report) {
        var line = spec.commandLine();
        var people = json ? line.getErr() : line.getOut();
        people.print(report.text(Paint.of(line.getColorScheme().ansi().enabled())));
        people.flush();
        if (json) {
            line.getOut().println(report.json());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
