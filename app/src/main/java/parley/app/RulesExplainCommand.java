package parley.app;

import org.jspecify.annotations.Nullable;

import parley.app.rules.ArticleLines;
import parley.app.rules.ExplainReport;
import parley.classifier.match.Explainer;
import parley.classifier.match.Explanation;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleSources;
import parley.classifier.text.Language;
import parley.classifier.text.Stems;
import parley.contract.record.Article;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Explains what a folder of rules makes of an article. */
@Command(
        name = "explain",
        description = "Tells what the rules make of an article, and why.",
        mixinStandardHelpOptions = true)
final class RulesExplainCommand implements Callable<Integer> {
    @Mixin private RulesFolder folder = new RulesFolder();

    @Option(names = "--title", paramLabel = "TEXT", description = "The article's title.")
    private @Nullable String title;

    @Option(names = "--text", paramLabel = "TEXT", description = "The article's summary.")
    private @Nullable String text;

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            description = "Its language; by its letters if left out.")
    private @Nullable String language;

    @Option(
            names = "--article",
            paramLabel = "FILE",
            description = "Articles as on talks.articles, as parley read --json prints, or simple.")
    private @Nullable Path file;

    @Option(
            names = "--nearest",
            paramLabel = "N",
            description = "How many rules that nearly matched are told; 3 if left out.")
    private int nearest = 3;

    @Option(names = "--stems", description = "Tell each word's stems.")
    private boolean stems;

    @Override
    public Integer call() throws IOException {
        Path path = folder.path();
        List<Article> articles = articles();
        var explainer = Explainer.of(RuleFolder.read(path));
        var report = new ExplainReport(RuleSources.read(path), nearest);
        var out = folder.command().getOut();
        for (Article article : articles) {
            Explanation explanation = explainer.explain(article);
            out.print(
                    folder.json()
                            ? report.json(explanation) + "\n"
                            : report.text(explanation, folder.paint()));
            if (stems && !folder.json()) {
                explanation.language().ifPresent(known -> out.print(stems(article, known)));
            }
        }
        out.flush();
        return Main.DONE;
    }

    private List<Article> articles() throws IOException {
        Path named = file;
        if (named == null) {
            if (title == null && text == null) {
                throw wrong("Give --title, --text or --article.");
            }
            if (language != null && Language.of(language).isEmpty()) {
                throw wrong("--lang must be one of " + Language.byCode().keySet() + ".");
            }
            return List.of(ArticleLines.of(title, text, language));
        }
        if (!Files.isRegularFile(named)) {
            throw wrong("There is no file " + named + ".");
        }
        try {
            return ArticleLines.read(named);
        } catch (ArticleLines.UnreadableException e) {
            throw wrong(named + ":" + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(folder.command(), message);
    }

    private static String stems(Article article, Language language) {
        Stems known = Stems.of(language);
        String summary = article.summary();
        var lines = new StringBuilder("\nstems:\n");
        for (String word :
                (article.title() + " " + (summary == null ? "" : summary))
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}'’-]+")) {
            if (!word.isEmpty()) {
                lines.append("  ").append(word).append(": ");
                lines.append(String.join(", ", known.read(word))).append('\n');
            }
        }
        return lines.toString();
    }
}
