package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import parley.classifier.engine.ArticleWords;
import parley.classifier.engine.Engine;
import parley.classifier.engine.Finding;
import parley.classifier.rule.Condition;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.text.Language;
import parley.contract.record.Article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lucene's Monitor and the engine find the same rules in the same articles, as far as Lucene can
 * say what the rules say.
 */
class LuceneAgreesTest {
    private static final int FOLDERS = 12;
    private static final int RULES = 120;
    private static final int TEXTS = 40;

    @BeforeAll
    static void allowAllOrdersOfNear() {
        IndexSearcher.setMaxClauseCount(100_000);
    }

    @Test
    void onTheRulesThatMatch() throws IOException {
        int pairs = 0;
        for (int seed = 0; seed < FOLDERS; seed++) {
            var random = new Random(seed);
            Language language = Language.values()[seed % Language.values().length];
            RuleFolder folder = new SimpleRules(random).forLucene(language, RULES);
            Engine engine = Engine.compile(folder);
            var texts = new RandomTexts(random, language);
            try (Monitor monitor = monitor(folder, language)) {
                for (int i = 0; i < TEXTS; i++) {
                    Article article = texts.beginning(SimpleRules.PARTY);
                    Set<String> expected = matching(monitor, LuceneArticle.of(article));
                    assertThat(matching(engine, article))
                            .as(
                                    "seed %s, text %s, rules that differ %s",
                                    seed, article, differing(folder, engine, article, expected))
                            .isEqualTo(expected);
                    pairs += expected.size();
                }
            }
        }
        // A comparison of nothing with nothing would show nothing.
        assertThat(pairs).isBetween(FOLDERS * TEXTS, FOLDERS * TEXTS * RULES * 9 / 10);
    }

    private static Monitor monitor(RuleFolder folder, Language language) throws IOException {
        // Each rule is tried, so that what is compared is the matching and not the search for
        // rules.
        var monitor =
                new Monitor(
                        new KeywordAnalyzer(),
                        Presearcher.NO_FILTERING,
                        new MonitorConfiguration());
        List<MonitorQuery> queries = new ArrayList<>();
        for (Rule rule : folder.rules()) {
            Condition condition = Objects.requireNonNull(rule.when().get(language));
            queries.add(
                    new MonitorQuery(
                            rule.id(), LuceneRules.query(condition), "", Map.<String, String>of()));
        }
        monitor.register(queries);
        return monitor;
    }

    private static Set<String> matching(Monitor monitor, Document article) throws IOException {
        MatchingQueries<QueryMatch> matching = monitor.match(article, QueryMatch.SIMPLE_MATCHER);
        // A query that fails is no match for the Monitor.
        assertThat(matching.getErrors()).isEmpty();
        return matching.getMatches().stream()
                .map(QueryMatch::getQueryId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Condition> differing(
            RuleFolder folder, Engine engine, Article article, Set<String> expected) {
        Set<String> found = matching(engine, article);
        return folder.rules().stream()
                .filter(rule -> expected.contains(rule.id()) != found.contains(rule.id()))
                .flatMap(rule -> rule.when().values().stream())
                .toList();
    }

    private static Set<String> matching(Engine engine, Article article) {
        try (ArticleWords words = ArticleWords.of(article)) {
            return engine.findings(words, null).stream()
                    .map(Finding::rule)
                    .map(Rule::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
