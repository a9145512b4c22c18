package parley.app;

import org.jspecify.annotations.Nullable;

import parley.app.rules.ArticleLines;
import parley.app.rules.ExplainReport;
import parley.classifier.match.Explainer;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleSources;
import parley.classifier.text.Language;
import parley.contract.record.Article;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;

/** Explains what a folder of rules makes of an article. */
@Command(
        name = "explain",
        description =
                "Tells what the rules make of an article and why: every rule that matched or nearly"
                        + " did, condition by condition.",
        mixinStandardHelpOptions = true)
final class RulesExplainCommand implements Callable<Integer> {
    @Mixin private RulesFolder folder = new RulesFolder();

    @ArgGroup(multiplicity = "1")
    private Given given = new Given();

    @Option(
            names = "--nearest",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "How many rules that nearly matched are told; ${DEFAULT-VALUE} by default.")
    private int nearest;

    /** Either words or a file. */
    static final class Given {
        @ArgGroup(exclusive = false)
        private @Nullable Words words;

        @Option(
                names = "--article",
                paramLabel = "FILE",
                description =
                        "Articles, one JSON object a line: as on talks.articles, as parley read"
                                + " --json prints them, or with title, summary, text, language and"
                                + " published.")
        private @Nullable Path file;
    }

    /** An article on the command line. */
    static final class Words {
        @Option(names = "--title", paramLabel = "TEXT", description = "The article's title.")
        private @Nullable String title;

        @Option(names = "--text", paramLabel = "TEXT", description = "The article's summary.")
        private @Nullable String text;

        @Option(
                names = "--lang",
                paramLabel = "CODE",
                description = "Its language: en, uk or ru; by its letters if left out.")
        private @Nullable String language;

        @Option(
                names = "--published",
                paramLabel = "DAY",
                description = "When it was published, such as 2026-11-30; now if left out.")
        private @Nullable LocalDate published;
    }

    @Override
    public Integer call() {
        Path path = folder.path();
        if (nearest < 0) {
            throw folder.wrong("--nearest must be 0 or more.");
        }
        List<Article> articles = articles(InstantSource.system().instant());
        var explainer = Explainer.of(RuleFolder.read(path));
        RuleSources sources = RuleSources.read(path);
        for (int i = 0; i < articles.size(); i++) {
            var report = new ExplainReport(explainer.explain(articles.get(i)), sources, nearest);
            String gap = i == 0 ? "" : "\n";
            folder.print(paint -> gap + report.text(paint), report::json);
        }
        return Main.DONE;
    }

    private List<Article> articles(Instant now) {
        Path file = given.file;
        Words words = given.words;
        if (file != null) {
            return ArticleLines.read(file, now);
        }
        if (words == null || (words.title == null && words.text == null)) {
            throw folder.wrong("Give --title, --text or --article.");
        }
        String language = words.language;
        if (language != null && Language.of(language).isEmpty()) {
            throw folder.wrong(
                    "--lang must be one of "
                            + String.join(", ", Language.byCode().keySet())
                            + ", found '"
                            + language
                            + "'.");
        }
        LocalDate day = words.published;
        Instant published = day == null ? now : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return List.of(ArticleLines.of(words.title, words.text, language, published));
    }
}
