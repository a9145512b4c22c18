package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class CoverageTest {
    private static final String WHEN =
            "{all: [{use: about}, {sentence: [{near: [[$talks], [ended]]}, {none: [{words:"
                    + " [cup]}]}]}, {maybe: [{role: venue}]}]}";

    @TempDir Path folder;

    @Test
    void asksForEveryConditionToBeTrueOnceAndFalseOnce() {
        Coverage coverage =
                coverage(
                        """
                        tests:
                          - {language: en, expect: match, title: "Talks of Alfa and Bravo in Victor ended"}
                        """);

        assertThat(coverage.conditions())
                .extracting(Coverage.Covered::path)
                .containsExactly(
                        "en.all",
                        "en.all[0].use(about).role",
                        "en.all[1].sentence",
                        "en.all[1].sentence[0].near",
                        "en.all[1].sentence[1].none",
                        "en.all[1].sentence[1].none[0].words",
                        "en.all[2].maybe[0].role");
        // Each was seen once, one way or the other.
        assertThat(coverage.percent()).isCloseTo(50, within(0.001));
        assertThat(coverage.gaps()).hasSize(7);
        assertThat(coverage.gaps())
                .filteredOn(gap -> !gap.met())
                .extracting(Coverage.Covered::path)
                .containsExactly("en.all[1].sentence[1].none[0].words");
    }

    @Test
    void isFullWhenTestsTurnEveryCondition() {
        Coverage coverage =
                coverage(
                        """
                        tests:
                          - {language: en, expect: match, title: "Talks of Alfa and Bravo in Victor ended"}
                          - {language: en, expect: no-match, title: "Talks of Alfa with itself ended"}
                          - {language: en, expect: no-match, title: "Talks of Alfa and Bravo go on"}
                          - {language: en, expect: no-match, title: "Cup talks of Alfa and Bravo ended"}
                        """);

        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.percent()).isEqualTo(100);
    }

    @Test
    void countsTestsOfTracksAndConditionsOfExceptions() {
        var valley =
                new Valley(folder)
                        .track(
                                """
                                tests:
                                  - {language: en, expect: silent, title: "Film of Alfa and Bravo"}
                                """)
                        .rule(
                                "over",
                                "concluded",
                                "{words: [ended]}",
                                """
                                exceptions:
                                  - {reason: film, expires: 2026-12-31, when: {en: {words: [film]}}}
                                """);
        var explainer = valley.explainer();

        Coverage coverage = Coverage.of(explainer, TestRun.of(explainer));

        assertThat(coverage.conditions())
                .extracting(
                        covered ->
                                "%s %d met=%s missed=%s"
                                        .formatted(
                                                covered.path(),
                                                covered.owner().line(),
                                                covered.met(),
                                                covered.missed()))
                .containsExactly(
                        "en.words 2 met=false missed=true", "en.words 10 met=true missed=false");
    }

    @Test
    void looksAtNothingWhereNoPartyIsNamedOrNoRuleRuns() {
        String unnamed =
                """
                tests:
                  - {language: en, expect: no-match, title: "Talks ended"}
                """;

        assertThat(coverage(unnamed).percent()).isZero();
        assertThat(coverage(unnamed).gaps()).allMatch(gap -> !gap.met() && !gap.missed());
        assertThat(coverage("status: deprecated\n" + unnamed).conditions()).isEmpty();
        assertThat(coverage("status: deprecated\n" + unnamed).percent()).isEqualTo(100);
    }

    private Coverage coverage(String more) {
        var explainer = new Valley(folder).rule("over", "concluded", WHEN, more).explainer();
        return Coverage.of(explainer, TestRun.of(explainer));
    }
}
