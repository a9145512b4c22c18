package parley.classifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import static parley.classifier.lint.RulesUnderLint.clean;
import static parley.classifier.lint.RulesUnderLint.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

class LintTest {
    @TempDir Path folder;

    @Test
    void findsNoErrorInTheShippedRules() {
        assertThat(Lint.of(Path.of("../rules"), RulesUnderLint.TODAY)).noneMatch(Finding::wrong);
    }

    @Test
    void tellsWhatDoesNotReadTogetherWithWhatIsQuestionableElsewhere() {
        var rules =
                clean().with("exchange.yaml", "rules:\n  - id: swap\n    kinds: exchange\n")
                        .with("round.yaml", "owner: desk", "owner: ''")
                        .with("tracks/c-d.yaml", "id: c-d\nnames: {en: C\n");

        assertThat(rules.findings(folder))
                .contains(
                        "exchange.yaml:2:5: error: 'kind' is missing (schema)",
                        "exchange.yaml:3:5: error: unknown key 'kinds'; did you mean 'kind'?"
                                + " (schema)",
                        "round.yaml:2:5: error: the rule 'over' has no owner (no-owner)")
                .anyMatch(line -> line.startsWith("tracks/c-d.yaml:3:1: error: not YAML"))
                .isSorted();
    }

    @Test
    void judgesNoConditionWhileTheListsDoNotRead() {
        var rules =
                when("{none: [{words: [$talks]}]}")
                        .with("lists.yaml", "lists:\n  talks: {en: [=talks], de: [gespräch]}\n");

        assertThat(rules.findings(folder))
                .hasSize(1)
                .allMatch(line -> line.startsWith("lists.yaml:2:") && line.endsWith("(schema)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [{words: [$talks]}, {track: named}, {track: open}]}",
                "{all: [{words: [$talks]}, {track: open}, {any: [{track: named}]}]}",
                "{sentence: [{words: [$talks], in: [body]}], in: [title]}",
                "{sentence: [{clause: [{words: [$talks], in: [lead]}]}], in: [title]}",
                "{all: [{sentence: [{near: [[$talks], [ended]]}]}, {none: [{words: [ended]}]}]}",
                "{all: [{words: [$talks]}, {at-least: 2, of: [{words: [end]}, {words: [stop],"
                        + " in: [body]}]}, {none: [{words: [end]}]}]}",
            })
    void tellsWhatCanNeverBeMet(String condition) {
        assertThat(when(condition).findings(folder))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("(unreachable)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [{words: [$talks]}, {any: [{track: named}, {track: open}]}]}",
                "{all: [{words: [$talks]}, {none: [{words: [$talks], in: [title]}]}]}",
                "{all: [{words: [$talks]}, {maybe: [{words: [end]}, {words: [stop]}]}]}",
                "{sentence: [{words: [$talks], in: [title, body]}], in: [title]}",
                "{all: [{words: [$talks]}, {none: [{all: [{words: [end]}, {none: [{words:"
                        + " [dead-end]}]}]}]}]}",
            })
    void letsWhatCanBeMetBe(String condition) {
        assertThat(when(condition).findings(folder)).isEmpty();
    }

    @Test
    void countsTheBestOfAConditionAgainstTheThresholds() {
        String rule = "{any: [{words: [$talks], weight: 2}, {words: [end], in: [title]}]}";
        var reachable = when(rule).andRule("    thresholds: {alert: 3, review: 2}\n");

        assertThat(reachable.andRule("    factors: {title: 1.5}\n").findings(folder)).isEmpty();
        assertThat(reachable.findings(folder))
                .containsExactly(
                        "round.yaml:8:11: error: the conditions add up to 2.0 at most, and the"
                                + " score for an alert is 3.0 (unreachable)");
        assertThat(when(rule).andRule("    thresholds: {alert: 3, review: 2.5}\n").findings(folder))
                .containsExactly(
                        "round.yaml:8:11: error: the conditions add up to 2.0 at most, and the"
                                + " score for review is 2.5 (unreachable)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{none: [{words: [$talks]}]}",
                "{maybe: [{words: [$talks]}]}",
                "{any: [{number: 2..}, {words: [$talks]}]}",
                "[{track: named}, {maybe: [{words: [$talks]}]}]",
                "{at-least: 1, of: [{words: [$talks]}, {number: 7}]}",
                "{sentence: [{clause: [{none: [{words: [$talks]}]}]}]}",
            })
    void tellsWhatNeedsNoWord(String condition) {
        assertThat(when(condition).findings(folder))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("(no-anchor)") || line.endsWith("(unreachable)"))
                .anyMatch(line -> line.endsWith("(no-anchor)"));
    }

    @Test
    void tellsAnExceptionThatWouldExceptEverything() {
        var rules =
                clean().andRule(
                                "    exceptions: [{reason: film, expires: 2026-12-31, when: {en:"
                                        + " {none: [{words: [cup]}]}}}]\n");

        assertThat(rules.findings(folder))
                .containsExactly(
                        "round.yaml:12:65: error: the exception can be met without any word or"
                                + " name: it would match everything (no-anchor)");
    }

    @Test
    void tellsRulesOfOneMeaningWhateverTheirOrderAndWeights() {
        var rules =
                when("{all: [{words: [end, $talks]}, {near: [[end], [stop]], weight: 2}]}")
                        .andRule(
                                """
                                  - id: again
                                    kind: round
                                    stage: concluded
                                    owner: desk
                                    description: The same in other words
                                    when:
                                      en: {all: [{near: [[stop], [end]]}, {words: [$talks, end]}]}
                                    tests:
                                      - {language: en, expect: match, title: "Alfa ended talks"}
                                      - {language: en, expect: silent, title: "Alfa went home"}
                                """);

        assertThat(rules.findings(folder))
                .containsExactly(
                        "round.yaml:18:11: error: the rule 'over' has the same condition in en"
                                + " (duplicate-condition)");
        assertThat(
                        rules.with(
                                        "round.yaml",
                                        "[[stop], [end]]}",
                                        "[[stop], [end]], ordered: true}")
                                .findings(folder))
                .isEmpty();
    }

    @Test
    void pointsIntoSharedConditions() {
        var rules =
                when("{use: held}")
                        .with(
                                "lists.yaml",
                                """
                                conditions:
                                  held:
                                    each:
                                      any:
                                        - words: [talks]
                                        - none: [{words: [cup]}]
                                """);

        assertThat(rules.findings(folder))
                .containsExactly(
                        "lists.yaml:6:11: error: the rule 'over' can be met without any word or"
                                + " name: it would match everything (no-anchor)");
    }

    @Test
    void tellsSharedConditionsThatNothingUses() {
        var rules =
                clean().with(
                                "lists.yaml",
                                """
                                lists:
                                  talks: {en: [=talks]}
                                conditions:
                                  held: {each: {words: [$talks]}}
                                  begun: {each: {words: [$talks]}}
                                """)
                        .with("round.yaml", "{near: [[$talks], [ended]]}", "{use: held}");

        assertThat(rules.findings(folder))
                .containsExactly(
                        "lists.yaml:5:3: warning: nothing uses the condition begun (unused)");
    }

    @Test
    void keepsWordsApartThatOnlyTheStemmerTakesForOne() {
        var twoLists =
                when("{near: [[$talks], [$over, $stay]]}")
                        .with(
                                "lists.yaml",
                                """
                                lists:
                                  talks: {en: [=talks]}
                                  over: {en: [negotiated]}
                                  stay: {en: [negotiate]}
                                """);

        assertThat(twoLists.findings(folder))
                .containsExactly(
                        "lists.yaml:4:15: warning: 'negotiate' and 'negotiated' ($over, at"
                                + " lists.yaml:3:15) are the same by their stem 'negotiate'"
                                + " (stem-collision)");
    }

    @Test
    void saysNothingOfWordsThatBothListsHave() {
        var shared =
                when("{near: [[$talks], [$over, $stay]]}")
                        .with(
                                "lists.yaml",
                                """
                                lists:
                                  talks: {en: [=talks]}
                                  over: {en: [=negotiated, negotiate]}
                                  stay: {en: [negotiate, truce]}
                                """);

        assertThat(codes(shared.findings(folder))).containsExactly("(covered-word)");
    }

    private static List<String> codes(List<String> findings) {
        return findings.stream().map(line -> line.substring(line.lastIndexOf('('))).toList();
    }
}
