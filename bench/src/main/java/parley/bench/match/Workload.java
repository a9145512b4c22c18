package parley.bench.match;

import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;

import java.nio.file.Path;
import java.util.List;

/** Rules, and articles some of which they match. */
record Workload(RuleFolder folder, List<Article> articles) {
    private static final int ARTICLES = 20_000;

    /** Copies the articles. */
    Workload {
        articles = List.copyOf(articles);
    }

    /**
     * One by its name.
     *
     * @param name {@code shipped} for those of the folder that the property {@code parley.rules}
     *     names, or {@code TRACKSxRULES} for made-up ones
     */
    static Workload of(String name) {
        if (name.equals("shipped")) {
            var articles =
                    new BenchArticles(
                            NewsWords::known, (language, _) -> NewsWords.report(language));
            Path rules = Path.of(System.getProperty("parley.rules", "rules"));
            return new Workload(RuleFolder.read(rules), articles.some(ARTICLES));
        }
        String[] sizes = name.split("x", 2);
        var rules = new BenchRules(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
        var articles = new BenchArticles(rules::known, rules::report);
        return new Workload(rules.folder(), articles.some(ARTICLES));
    }
}
