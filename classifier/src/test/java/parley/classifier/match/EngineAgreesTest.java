package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.engine.ArticleWords;
import parley.classifier.engine.Engine;
import parley.classifier.engine.Finding;
import parley.classifier.rule.RuleFolder;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Match;
import parley.contract.record.Realis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The engine answers what the plain matcher answers: rules, scores, realis and evidence. */
class EngineAgreesTest {
    private static final int FOLDERS = 200;
    private static final int TEXTS = 8;

    @Test
    void onRandomRulesAndTexts() {
        Map<Optional<Realis>, Integer> fired = new HashMap<>();
        for (int seed = 0; seed < FOLDERS; seed++) {
            var random = new Random(seed);
            RuleFolder folder = new RandomRules(random).folder();
            var reference = new Reference(folder);
            var engine = Engine.compile(folder);
            RuleSet set = RuleSet.compile(folder);
            for (Language language : Language.values()) {
                var texts = new RandomTexts(random, language);
                for (int i = 0; i < TEXTS; i++) {
                    Article article = texts.article();
                    List<Finding> expected = reference.findings(article);
                    assertThat(findings(engine, article))
                            .as("seed %s, %s, text %s", seed, language, article)
                            .isEqualTo(expected);
                    assertThat(set.match(article))
                            .as("seed %s, %s, text %s", seed, language, article)
                            .isEqualTo(set.match(article, reference));
                    expected.forEach(
                            f -> fired.merge(Optional.ofNullable(f.unreal()), 1, Integer::sum));
                }
            }
        }
        // A comparison of nothing with nothing would show nothing.
        assertThat(fired)
                .containsOnlyKeys(
                        Optional.empty(),
                        Optional.of(Realis.HYPOTHETICAL),
                        Optional.of(Realis.DENIED),
                        Optional.of(Realis.HISTORICAL))
                .allSatisfy((_, count) -> assertThat(count).isGreaterThan(FOLDERS));
    }

    @Test
    void onTheShippedRules() {
        RuleFolder folder = RuleFolder.read(Path.of("../rules"));
        RuleSet set = RuleSet.compile(folder);
        Reference reference = set.reference();
        int matched = 0;
        for (Article article : ShippedArticles.all(folder)) {
            List<?> expected = set.match(article, reference);
            assertThat(set.match(article)).as("%s", article).isEqualTo(expected);
            matched += expected.size();
        }
        assertThat(matched).isGreaterThan(50);
    }

    @Test
    void whenASetIsTriedBesideAnother() {
        RuleSet one = RuleSet.compile(new RandomRules(new Random(1)).folder());
        RuleSet other = RuleSet.compile(new RandomRules(new Random(2)).folder());
        var running = new RunningRules(one);
        running.replace(one, Optional.of(other));
        var texts = new RandomTexts(new Random(3), Language.ENGLISH);
        for (int i = 0; i < 100; i++) {
            Article article = texts.article();
            List<Match> expected = new ArrayList<>(one.match(article));
            expected.addAll(other.match(article));
            assertThat(running.match(article, null)).isEqualTo(expected);
        }
    }

    @Test
    void whenManyThreadsShareIt() {
        RuleFolder folder = new RandomRules(new Random(7)).folder();
        RuleSet set = RuleSet.compile(folder);
        Reference reference = set.reference();
        List<Article> articles =
                LongStream.range(0, 200)
                        .mapToObj(seed -> new RandomTexts(new Random(seed), Language.RUSSIAN))
                        .map(RandomTexts::article)
                        .toList();
        List<?> expected = articles.stream().map(a -> set.match(a, reference)).toList();
        IntStream.range(0, 8)
                .parallel()
                .forEach(
                        _ ->
                                assertThat(articles.stream().map(set::match).toList())
                                        .isEqualTo(expected));
    }

    private static List<Finding> findings(Engine engine, Article article) {
        try (ArticleWords words = ArticleWords.of(article)) {
            return engine.findings(words, null);
        }
    }
}
