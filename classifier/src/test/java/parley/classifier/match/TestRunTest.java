package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class TestRunTest {
    private static final String ENDED = "{sentence: [{near: [[$talks], [ended]]}]}";
    private static final String TESTS =
            """
            tests:
              - {language: en, expect: match, title: "Talks of Alfa and Bravo ended"}
              - {language: en, expect: match, title: "Alfa and Bravo part without a word"}
              - {language: en, expect: no-match, title: "Talks of Alfa and Bravo could have ended"}
              - {language: en, expect: match, todo: true, title: "Alfa and Bravo go home"}
            """;

    @TempDir Path folder;

    @Test
    void tellsEveryTestThatFailsAndCountsTheOthers() {
        TestRun run = run(new Valley(folder).rule("over", "concluded", ENDED, TESTS));

        assertThat(run.failures())
                .extracting(TestRun.Result::beside, TestRun.Result::expected)
                .containsExactly(tuple("over", "an alert at stage concluded"));
        assertThat(run.failures().getFirst().place().line()).isEqualTo(11);
        assertThat(run.failures().getFirst().matches()).isEmpty();
        assertThat(run.passed()).isEqualTo(2);
        assertThat(run.todos()).hasSize(1);
        assertThat(run.results()).hasSize(4);
    }

    @Test
    void takesADraftAsIfItWereTried() {
        TestRun run =
                run(new Valley(folder).rule("over", "concluded", ENDED, "status: draft\n" + TESTS));

        assertThat(titles(run.failures())).containsExactly("Alfa and Bravo part without a word");
        assertThat(run.results().getFirst().matches())
                .extracting(match -> match.band().code())
                .containsExactly("shadow");
    }

    @Test
    void letsATriedRuleMatchOnlyWhatItWouldAlertOn() {
        String unsure =
                """
                status: shadow
                tests:
                  - {language: en, expect: match, title: "Talks of Alfa and Bravo could have ended"}
                  - {language: en, expect: review, title: "Bravo: talks with Alfa could have ended"}
                """;

        TestRun run = run(new Valley(folder).rule("over", "concluded", ENDED, unsure));

        assertThat(titles(run.failures()))
                .containsExactly("Talks of Alfa and Bravo could have ended");
    }

    @Test
    void doesNotRunTheTestsOfDeprecatedRules() {
        var valley =
                new Valley(folder).rule("over", "concluded", ENDED, "status: deprecated\n" + TESTS);

        assertThat(run(valley).results()).isEmpty();
    }

    @Test
    void runsTheTestsBesideTracks() {
        String tests =
                """
                tests:
                  - {language: en, expect: match, kind: round, stage: concluded, title: "Talks of Alfa and Bravo ended"}
                  - {language: en, expect: match, kind: round, stage: opened, title: "Talks of Bravo and Alfa ended"}
                  - {language: en, expect: silent, title: "Talks of Alfa ended"}
                  - {language: en, expect: silent, title: "Alfa beats Bravo"}
                  - {language: en, expect: silent, todo: true, title: "Talks of Bravo ended"}
                """;

        TestRun run = run(new Valley(folder).track(tests).rule("over", "concluded", ENDED, ""));

        assertThat(run.failures())
                .extracting(result -> result.article().title(), TestRun.Result::expected)
                .containsExactly(
                        tuple(
                                "Talks of Bravo and Alfa ended",
                                "an alert on this track: round opened"),
                        tuple("Talks of Alfa ended", "no alert by any rule"));
        assertThat(run.failures()).extracting(TestRun.Result::rule).containsOnlyNulls();
        assertThat(titles(run.todos())).containsExactly("Talks of Bravo ended");
    }

    private static TestRun run(Valley valley) {
        return TestRun.of(valley.explainer());
    }

    private static List<String> titles(List<TestRun.Result> results) {
        return results.stream().map(result -> result.article().title()).toList();
    }
}
