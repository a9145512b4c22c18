package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Match;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is explained is what production does, for every article that the shipped rules know. */
class ExplainerAgreesTest {
    private static final RuleFolder FOLDER = RuleFolder.read(Path.of("../rules"));
    private static final Explainer EXPLAINER = Explainer.of(FOLDER);

    /** None of them is a draft, so that these are those of production. */
    private static final RuleSet RULES = EXPLAINER.rules();

    private static Stream<Article> articles() {
        Stream<Article> beside =
                TestRun.of(EXPLAINER).results().stream()
                        .map(TestRun.Result::article)
                        .map(test -> Articles.of(test.language(), test.title(), test.summary()));
        Stream<Article> istanbul =
                Lines.of("istanbul.tsv").stream()
                        .map(l -> Articles.of(l.column(0), l.column(3), l.column(4)));
        Stream<Article> everyday =
                Lines.of("everyday.tsv").stream()
                        .map(l -> Articles.of(l.column(0), l.column(1), l.column(2)));
        return Stream.of(beside, istanbul, everyday).flatMap(all -> all);
    }

    @TestFactory
    Stream<DynamicTest> agreesWithProduction() {
        assertThat(FOLDER.rules()).allMatch(rule -> rule.status().runs());
        assertThat(articles()).hasSizeGreaterThan(500);
        return articles()
                .map(article -> DynamicTest.dynamicTest(article.title(), () -> agree(article)));
    }

    private static void agree(Article article) {
        List<Match> matches = RULES.match(article);

        Explanation explanation = EXPLAINER.explain(article);

        assertThat(explanation.matches()).isEqualTo(matches);
        assertThat(explanation.matched())
                .extracting(verdict -> verdict.track() + " " + verdict.rule().id())
                .containsExactlyInAnyOrderElementsOf(
                        matches.stream().map(m -> m.track() + " " + m.rule()).toList());
        assertThat(explanation.verdicts()).allSatisfy(verdict -> consistent(verdict, matches));
    }

    /** The tree was walked without asking production, so that either may find the other wrong. */
    private static void consistent(Verdict verdict, List<Match> matches) {
        boolean met = verdict.tree().state() == Step.State.MET;
        assertThat(met).isEqualTo(verdict.outcome() != Verdict.Outcome.MISSED);
        assertThat(verdict.tree().lack().equals(Lack.NOTHING)).isEqualTo(met);
        assertThat(verdict.tree().all().allMatch(ExplainerAgreesTest::consistent)).isTrue();
        switch (verdict.outcome()) {
            case ALERT, REVIEW, SHADOW -> {
                Match match = match(verdict, matches);
                assertThat(verdict.outcome().code()).isEqualTo(match.band().code());
                assertThat(verdict.tree().score()).isEqualTo(match.score());
                assertThat(verdict.tree().all().flatMap(step -> step.words().stream()))
                        .containsAll(match.evidence());
            }
            case OUTDONE ->
                    assertThat(matches)
                            .anyMatch(
                                    match ->
                                            match.rule().equals(verdict.outdoneBy())
                                                    && match.kind() == verdict.rule().kind());
            case EXCEPTED -> assertThat(verdict.exceptions()).anyMatch(Verdict.Excepted::holds);
            case BELOW -> assertThat(verdict.score()).isLessThan(verdict.rule().review());
            case MISSED -> assertThat(verdict.tree().lack().conditions()).isPositive();
        }
    }

    private static Match match(Verdict verdict, List<Match> matches) {
        return matches.stream()
                .filter(match -> match.track().equals(verdict.track()))
                .filter(match -> match.rule().equals(verdict.rule().id()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean consistent(Step step) {
        return step.state().fine() == step.lack().equals(Lack.NOTHING);
    }
}
