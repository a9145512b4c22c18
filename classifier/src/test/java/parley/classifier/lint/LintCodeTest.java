package parley.classifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import static parley.classifier.lint.RulesUnderLint.clean;
import static parley.classifier.lint.RulesUnderLint.when;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every code has a folder that deserves it, and one that only looks as if it did. */
class LintCodeTest {
    /**
     * A code's two folders.
     *
     * @param line the only finding in the first
     */
    private record Pair(RulesUnderLint wrong, String line, RulesUnderLint right) {}

    private static final String MATCH =
            "      - {language: en, expect: match, title: \"Talks of Alfa and Bravo ended\"}\n";
    private static final String NO_MATCH =
            "      - {language: en, expect: no-match, title: \"Talks of Alfa and Bravo go on\"}\n";
    private static final String EXCEPTION =
            "    exceptions: [{reason: film, expires: %s, when: {en: {words: [cup]}}}]\n";

    @TempDir Path wrong;
    @TempDir Path right;

    @ParameterizedTest
    @EnumSource(LintCode.class)
    void isToldWhereItIsDeservedAndOnlyThere(LintCode code) {
        Pair pair = pair(code);

        assertThat(pair.wrong().findings(wrong))
                .containsExactly(pair.line() + " (" + code.code() + ")");
        assertThat(pair.right().findings(right)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LintCode.class)
    void isExplainedToOperators(LintCode code) throws IOException {
        assertThat(Files.readString(Path.of("../docs/rules.md")))
                .contains("| `%s` | %s | ".formatted(code.code(), code.severity().code()));
    }

    private static Pair pair(LintCode code) {
        return switch (code) {
            case NO_TEST, NO_COUNTER_TEST, IDLE_TESTS, UNTESTED_TRACK -> tests(code);
            case SCHEMA, NO_OWNER, EXPIRED -> upkeep(code);
            case DUPLICATE_WORD, COVERED_WORD, STEM_COLLISION, UNUSED -> words(code);
            case NO_ANCHOR, ONLY_NAMES, UNREACHABLE, EMPTY_ROLE, DUPLICATE_CONDITION ->
                    conditions(code);
        };
    }

    private static Pair conditions(LintCode code) {
        return switch (code) {
            case NO_ANCHOR ->
                    new Pair(
                            when("{any: [{near: [[$talks], [ended]]}, {none: [{words: [cup]}]}]}"),
                            "round.yaml:8:47: error: the rule 'over' can be met without any word"
                                    + " or name: it would match everything",
                            when("{all: [{near: [[$talks], [ended]]}, {none: [{words: [cup]}]}]}"));
            case ONLY_NAMES ->
                    new Pair(
                            when("{role: both-parties}")
                                    .with("lists.yaml", "realis: {denied: {en: [denies]}}\n"),
                            "round.yaml:8:11: warning: no word is needed, only names: whatever"
                                    + " names them matches",
                            when("{all: [{role: both-parties}, {words: [$talks]}]}"));
            case UNREACHABLE ->
                    new Pair(
                            when("{all: [{words: [$talks]}, {none: [{words: [$talks, cup]}]}]}"),
                            "round.yaml:8:18: error: this can never be met: what it needs is ruled"
                                    + " out around it, or looked for in another part of the"
                                    + " article",
                            when("{all: [{words: [$talks]}, {none: [{words: [talk, cup]}]}]}"));
            case EMPTY_ROLE ->
                    new Pair(
                            when("{all: [{words: [$talks]}, {maybe: [{role: venue}]}]}"),
                            "round.yaml:8:46: warning: no track names a venue in en",
                            when("{all: [{words: [$talks]}, {maybe: [{role: party}]}]}"));
            default ->
                    new Pair(
                            when("{all: [{words: [$talks, end]}, {words: [end, $talks]}]}"),
                            "round.yaml:8:42: error: the same condition stands beside it, at"
                                    + " round.yaml:8:18",
                            when("{all: [{words: [$talks, end]}, {words: [$talks]}]}"));
        };
    }

    private static Pair words(LintCode code) {
        return switch (code) {
            case DUPLICATE_WORD ->
                    new Pair(
                            when("{words: [$talks, cease-fire, cease fire]}"),
                            "round.yaml:8:40: warning: 'cease fire' stands in this list already, at"
                                    + " round.yaml:8:28",
                            when("{words: [$talks, cease-fire, ceasefire]}"));
            case COVERED_WORD ->
                    new Pair(
                            when("{words: [$talks, =prisoners, prisoner]}"),
                            "round.yaml:8:28: warning: '=prisoners' adds nothing to 'prisoner'",
                            when("{words: [$talks, =prison, prisoner]}"));
            case STEM_COLLISION ->
                    new Pair(
                            when("{words: [$talks, leaving]}"),
                            "round.yaml:8:28: warning: 'leaving' and the common word 'leave' are"
                                    + " the same by their stem 'leave'; write '=leaving'",
                            when("{words: [$talks, =leaving]}"));
            default ->
                    new Pair(
                            when("{words: [talk]}"),
                            "lists.yaml:2:3: warning: nothing refers to the list $talks",
                            when("{near: [[end], [$talks]]}"));
        };
    }

    private static Pair tests(LintCode code) {
        return switch (code) {
            case NO_TEST ->
                    new Pair(
                            clean().with("round.yaml", MATCH, ""),
                            "round.yaml:2:5: error: the rule 'over' has no test of what it must"
                                    + " match in en",
                            clean().with("round.yaml", "expect: match", "expect: review"));
            case NO_COUNTER_TEST ->
                    new Pair(
                            clean().with("round.yaml", NO_MATCH, ""),
                            "round.yaml:2:5: warning: the rule 'over' has no test of what it must"
                                    + " not match in en",
                            clean().with("round.yaml", "expect: no-match", "expect: silent"));
            case IDLE_TESTS ->
                    new Pair(
                            clean().andRule("    status: deprecated\n"),
                            "round.yaml:10:9: warning: the rule 'over' is deprecated: its tests do"
                                    + " not run",
                            clean().andRule("    status: draft\n"));
            default ->
                    new Pair(
                            clean().with("tracks/a-b.yaml", "tests:", "tests: []\n#")
                                    .with("tracks/a-b.yaml", "  - {language", "#  - {language"),
                            "tracks/a-b.yaml:1:5: warning: the track 'a-b' has no test",
                            clean());
        };
    }

    private static Pair upkeep(LintCode code) {
        return switch (code) {
            case SCHEMA ->
                    new Pair(
                            when("{near: [[$talk], [ended]]}"),
                            "round.yaml:8:20: error: unknown list 'talk'; did you mean 'talks'?",
                            when("{near: [[talk, $talks], [ended]]}"));
            case NO_OWNER ->
                    new Pair(
                            clean().with("round.yaml", "owner: desk", "owner: \" \""),
                            "round.yaml:2:5: error: the rule 'over' has no owner",
                            clean().with("round.yaml", "owner: desk", "owner: d"));
            default ->
                    new Pair(
                            clean().andRule(EXCEPTION.formatted("2026-11-23")),
                            "round.yaml:12:18: error: this exception has not held since"
                                    + " 2026-11-23",
                            clean().andRule(EXCEPTION.formatted("2026-11-24")));
        };
    }
}
