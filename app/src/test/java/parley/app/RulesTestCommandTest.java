package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.Help.Ansi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RulesTestCommandTest {
    private static final String VALLEY = Golden.rules("valley");

    @TempDir Path folder;

    @Test
    void tellsEveryFailureWithWhatMatchedAndWhatNearlyDid() {
        var run = CommandRun.of("rules", "test", VALLEY);

        assertThat(run.out()).isEqualTo(Golden.text("valley.test.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Main.FOUND_WRONG);
    }

    @Test
    void printsJsonAloneAndTheTextBesideIt() {
        var run = CommandRun.of("rules", "test", "--json", VALLEY);

        assertThat(run.json()).isEqualTo(Golden.json("valley.test.json"));
        assertThat(run.err()).isEqualTo(Golden.text("valley.test.txt"));
        assertThat(run.exit()).isEqualTo(Main.FOUND_WRONG);
    }

    @Test
    void setsFailuresOffInColoursOnATerminal() {
        assertThat(CommandRun.of(Ansi.ON, "rules", "test", VALLEY).out())
                .contains("\u001b[31;1mfailed\u001b[0m");
    }

    @Test
    void isDoneWhenAllPassAndFailsWhenTooLittleIsCovered() throws IOException {
        small();
        String rules = folder.toString();

        var passed = CommandRun.of("rules", "test", rules);
        assertThat(passed.out())
                .isEqualTo("2 tests: 2 passed, 0 failed, 0 todo\ncoverage: 50 % of 3 conditions\n");
        assertThat(passed.exit()).isEqualTo(Main.DONE);
        assertThat(CommandRun.of("rules", "test", "--coverage-threshold", "50", rules).exit())
                .isEqualTo(Main.DONE);

        var uncovered = CommandRun.of("rules", "test", "--coverage-threshold", "50.1", rules);
        assertThat(uncovered.out())
                .isEqualTo(
                        """
                        DIR/round.yaml:8:11: never false in en: over: any: [{words: [ended]}, {words: [talks]}]
                        DIR/round.yaml:8:18: never true in en: over: words: [ended]
                        DIR/round.yaml:8:36: never false in en: over: words: [talks]
                        2 tests: 2 passed, 0 failed, 0 todo
                        coverage: 50 % of 3 conditions, wanted 50.1 %
                        """
                                .replace("DIR", rules));
        assertThat(uncovered.exit()).isEqualTo(Main.FOUND_WRONG);

        JsonNode json =
                CommandRun.of("rules", "test", "--json", "--coverage-threshold", "99", rules)
                        .json();
        assertThat(json.at("/coverage/wanted").asDouble()).isEqualTo(99);
        assertThat(json.at("/coverage/gaps/1/met").asBoolean()).isFalse();
        assertThat(json.at("/coverage/gaps/1/column").asInt()).isEqualTo(18);
    }

    @Test
    void tellsWhatIsNotCoveredIfAskedTo() throws IOException {
        small();

        var run = CommandRun.of("rules", "test", "--coverage", folder.toString());

        assertThat(run.out()).contains("never true in en: over: words: [ended]");
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    private void small() throws IOException {
        Files.createDirectories(folder.resolve("tracks"));
        Files.copy(
                Path.of(Golden.rules("careless"), "tracks", "a-b.yaml"),
                folder.resolve("tracks/a-b.yaml"));
        Files.writeString(
                folder.resolve("round.yaml"),
                """
                rules:
                  - id: over
                    kind: round
                    stage: concluded
                    owner: desk
                    description: The talks are over
                    when:
                      en: {any: [{words: [ended]}, {words: [talks]}]}
                    tests:
                      - {language: en, expect: match, title: "Talks of Alfa and Bravo are over"}
                      - {language: en, expect: match, title: "Alfa-Bravo talks go on"}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.5", "NaN", "much"})
    void isCalledWronglyWithAThresholdThatIsNone(String threshold) {
        var run = CommandRun.of("rules", "test", "--coverage-threshold=" + threshold, VALLEY);

        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(run.err()).contains("--coverage-threshold");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void isConfiguredWronglyWithRulesThatDoNotRead() {
        var run = CommandRun.of("rules", "test", "--json", Golden.rules("careless"));

        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.contains("exchange.yaml:"));
    }
}
