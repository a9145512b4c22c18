package parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.app.replay.ReplayFiles;
import parley.app.replay.RevisionText;
import parley.app.rules.Paint;
import parley.classifier.match.RuleSet;
import parley.classifier.replay.Replay;
import parley.classifier.replay.UnusableArticleException;
import parley.classifier.rule.RuleFolder;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Development;
import parley.contract.record.Tell;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Articles in, developments out, without a broker. */
@Command(
        name = "replay",
        description =
                "Runs articles through the classifier as the service would, in the order of their"
                        + " times, and prints every revision of every development.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "JSON Lines: id, source, title, description, text, url, published, lang; or"
                            + " records of the topic of articles.")
    private List<Path> files = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The folder of rules (default: ${DEFAULT-VALUE}).")
    private Path rules = Path.of("rules");

    @Option(
            names = "--json",
            description = "Print the records, one a line, and the count on standard error.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    ReplayCommand() {}

    @Override
    public Integer call() throws IOException {
        // Records are for reading: only trouble is told beside them.
        System.setProperty("parley.log", "WARN");
        RuleSet set = RuleSet.compile(RuleFolder.read(rules));
        List<Article> articles = articles();
        Path scratch = Files.createTempDirectory("parley-replay");
        try (var replay = new Replay(set, scratch)) {
            return run(replay, articles);
        } finally {
            delete(scratch);
        }
    }

    private List<Article> articles() {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
            }
        }
        return ReplayFiles.read(files);
    }

    private int run(Replay replay, List<Article> articles) {
        CommandLine line = spec.commandLine();
        PrintWriter out = line.getOut();
        Paint paint = Paint.of(line.getColorScheme().ansi().enabled());
        Set<String> developments = new HashSet<>();
        int told = 0;
        int unusable = 0;
        for (Article article : articles) {
            try {
                for (Development revision : replay.take(article)) {
                    developments.add(revision.id());
                    told += revision.tell() == Tell.SILENT ? 0 : 1;
                    out.print(
                            json
                                    ? new String(DEVELOPMENTS.encode(revision), UTF_8) + "\n"
                                    : RevisionText.of(revision, paint));
                }
            } catch (UnusableArticleException e) {
                unusable++;
                line.getErr().println("Article " + article.id() + ": " + e.getMessage());
            }
        }
        out.flush();
        PrintWriter people = json ? line.getErr() : out;
        people.printf(
                "%,d articles, %,d developments, %,d revisions worth telling.%n",
                articles.size(), developments.size(), told);
        people.flush();
        return unusable > 0 ? Main.FOUND_WRONG : Main.DONE;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
