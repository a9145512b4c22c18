package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleTest.Expectation;
import parley.classifier.text.Language;
import parley.contract.record.Band;
import parley.contract.record.Match;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class ShippedRulesTest {
    private static final RuleSet RULES = RuleSet.compile(RuleFolder.read(Path.of("../rules")));

    @Test
    void passTheTestsBesideThem() {
        assertThat(RuleTests.failures(RULES)).isEmpty();
    }

    @Test
    void matchInEveryLanguageAndEachHasBothSortsOfTests() {
        assertThat(RULES.rules())
                .hasSize(14)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.when()).containsOnlyKeys(Language.values());
                            assertThat(rule.tests())
                                    .anyMatch(test -> test.expectation() != Expectation.MATCH);
                            for (Language language : Language.values()) {
                                assertThat(rule.tests())
                                        .as("%s in %s", rule.id(), language)
                                        .anyMatch(
                                                test ->
                                                        test.language() == language
                                                                && test.expectation()
                                                                        == Expectation.MATCH);
                            }
                        });
    }

    static Stream<Lines.Line> istanbul() {
        return Lines.of("istanbul.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("istanbul")
    void tellTheSecondRoundInManyWordings(Lines.Line line) {
        List<Match> alerts = alerts(line.column(0), line.column(3), line.column(4));
        if (line.column(1).isEmpty()) {
            assertThat(alerts).isEmpty();
        } else {
            assertThat(alerts)
                    .extracting(match -> match.kind().code() + " " + match.stage().code())
                    .contains(line.column(1) + " " + line.column(2));
        }
    }

    static Stream<Lines.Line> everyday() {
        return Lines.of("everyday.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void staySilentOnEverydayNews(Lines.Line line) {
        assertThat(alerts(line.column(0), line.column(1), line.column(2))).isEmpty();
    }

    private static List<Match> alerts(String language, String title, String summary) {
        return RULES.match(Articles.of(language, title, summary)).stream()
                .filter(match -> match.band() == Band.ALERT)
                .toList();
    }
}
