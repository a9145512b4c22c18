package parley.classifier.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.AlfaBravo;
import parley.classifier.Articles;
import parley.classifier.match.RuleSet;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Stage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class BacktestTest {
    private static final Instant NOON = Articles.NOON;

    @TempDir Path baseFolder;
    @TempDir Path headFolder;
    private AlfaBravo base;
    private AlfaBravo head;

    @BeforeEach
    void folders() {
        base = new AlfaBravo(baseFolder);
        head = new AlfaBravo(headFolder);
        base.rule("end", "ended");
        head.rule("end", "ended");
    }

    private static RuleSet rules(AlfaBravo folder) {
        return RuleSet.compile(RuleFolder.read(folder.path()));
    }

    private BacktestResult run(Article... articles) {
        return run(List.of(articles));
    }

    private BacktestResult run(List<Article> articles) {
        var backtest = new Backtest(rules(base), rules(head));
        articles.forEach(backtest::take);
        return backtest.result();
    }

    private static Article article(String id, String title, Duration after) {
        return Articles.of(id, "en", title, "", NOON.plus(after), false);
    }

    @Test
    void theSameRulesTellTheSame() {
        BacktestResult result =
                run(
                        article("a", "Alfa and Bravo ended it", Duration.ZERO),
                        article("b", "Bravo ended it with Alfa", Duration.ofHours(1)),
                        article("c", "Rain", Duration.ofHours(2)));

        assertThat(result.differences()).isEmpty();
        assertThat(result.articles()).isEqualTo(3);
        assertThat(result.base().reports()).isEqualTo(2);
        assertThat(result.base().told()).hasSize(1);
        assertThat(result.base().revision()).isEqualTo(result.head().revision());
    }

    @Test
    void anArticleThatSaysSoNoMoreIsNoReport() {
        Article first = article("a", "Alfa and Bravo ended it", Duration.ZERO);

        BacktestResult result = run(first, revised(first, "Alfa and Bravo met for dinner"));

        assertThat(result.base().reports()).isZero();
        assertThat(result.base().told())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.articles()).isEmpty();
                            assertThat(told.alerts()).hasSize(2);
                        });
    }

    private static Article revised(Article a, String title) {
        return new Article(
                a.id(),
                a.revision() + 1,
                a.feed(),
                a.outlet(),
                a.entryId(),
                a.link(),
                title,
                a.summary(),
                a.text(),
                a.truncated(),
                a.author(),
                a.categories(),
                a.language(),
                a.published(),
                a.updated(),
                a.seen().plusSeconds(600),
                a.backlog());
    }

    @Test
    void tellsWhatIsAddedAndWhatIsLost() {
        head.rule("end", "finished", "Alfa finished it");

        BacktestResult result =
                run(
                        article("a", "Alfa and Bravo ended it", Duration.ZERO),
                        article("b", "Alfa and Bravo finished it", Duration.ofDays(90)));

        assertThat(result.differences())
                .satisfiesExactly(
                        lost ->
                                assertThat(lost)
                                        .isInstanceOfSatisfying(
                                                Difference.Lost.class,
                                                d ->
                                                        assertThat(d.told().first().article())
                                                                .isEqualTo("a")),
                        added ->
                                assertThat(added)
                                        .isInstanceOfSatisfying(
                                                Difference.Added.class,
                                                d ->
                                                        assertThat(d.told().first().article())
                                                                .isEqualTo("b")));
        assertThat(result.counts())
                .singleElement()
                .satisfies(
                        count -> {
                            assertThat(count.stage()).isEqualTo(Stage.CONCLUDED);
                            assertThat(count.base()).isEqualTo(1);
                            assertThat(count.head()).isEqualTo(1);
                            assertThat(count.added()).isEqualTo(1);
                            assertThat(count.lost()).isEqualTo(1);
                        });
    }

    @Test
    void aReportMoreOfWhatIsToldAnywayIsNoDifference() {
        head.rule("end", "ended, finished");

        BacktestResult result =
                run(
                        article("a", "Alfa and Bravo ended it", Duration.ZERO),
                        article("b", "Alfa and Bravo finished it", Duration.ofHours(1)));

        assertThat(result.differences()).isEmpty();
        assertThat(result.base().reports()).isEqualTo(1);
        assertThat(result.head().reports()).isEqualTo(2);
    }

    @Test
    void whatIsToldFromALaterArticleIsChanged() {
        base.rule("end", "ended, finished");

        BacktestResult result =
                run(
                        article("a", "Alfa and Bravo finished it", Duration.ZERO),
                        article("b", "Alfa and Bravo ended it", Duration.ofHours(1)));

        assertThat(result.differences())
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Changed.class,
                        changed -> {
                            assertThat(changed.before().first().article()).isEqualTo("a");
                            assertThat(changed.after().first().article()).isEqualTo("b");
                        });
        assertThat(result.counts())
                .allSatisfy(count -> assertThat(count.added() + count.lost()).isZero());
    }

    @Test
    void aStageMoreIsAnAlertMore() {
        head.write("begin.yaml", head.text("begin", "opened").replace("concluded", "opened"));

        BacktestResult result =
                run(
                        article("a", "Alfa and Bravo opened it", Duration.ZERO),
                        article("b", "Alfa and Bravo ended it", Duration.ofHours(1)));

        assertThat(result.differences())
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Changed.class,
                        changed ->
                                assertThat(changed.after().alerts())
                                        .extracting(Alert::stage)
                                        .containsExactly(Stage.OPENED, Stage.CONCLUDED));
        assertThat(result.counts())
                .filteredOn(count -> count.stage() == Stage.OPENED)
                .singleElement()
                .satisfies(count -> assertThat(count.added()).isEqualTo(1));
    }

    @Test
    void theOrderInWhichArticlesAreReadDoesNotCount() {
        head.rule("end", "ended, finished");
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String word = i % 3 == 0 ? "finished" : "ended";
            articles.add(
                    article("a" + i, "Alfa and Bravo " + word + " it", Duration.ofDays(2L * i)));
        }
        BacktestResult inOrder = run(articles);
        Collections.shuffle(articles, new Random(7));

        BacktestResult shuffled = run(articles);

        assertThat(shuffled.differences()).isEqualTo(inOrder.differences());
        assertThat(shuffled.base().told()).isEqualTo(inOrder.base().told());
    }

    @Test
    void aRevisionOfAnArticleIsNoSecondReport() {
        Article first = article("a", "Alfa and Bravo ended it", Duration.ZERO);

        BacktestResult result = run(first, first);

        assertThat(result.base().alerts()).isEqualTo(1);
        assertThat(result.base().reports()).isEqualTo(1);
    }

    @Test
    void aSetThatAlertsWithoutEndIsStopped() {
        var backtest = new Backtest(rules(base), rules(head), 3);
        for (int i = 0; i < 5; i++) {
            backtest.take(article("a" + i, "Alfa and Bravo ended it", Duration.ofDays(i)));
        }

        BacktestResult result = backtest.result();

        assertThat(backtest.full()).isTrue();
        assertThat(result.complete()).isFalse();
        assertThat(result.articles()).isEqualTo(3);
    }
}
