package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine.Help.Ansi;

import java.nio.file.Path;

class RulesCheckCommandTest {
    private static final String CARELESS = Golden.rules("careless");

    @Test
    void tellsAllThatIsWrongAtOnceByPlace() {
        var run = CommandRun.of("rules", "check", CARELESS);

        assertThat(run.out()).isEqualTo(Golden.text("careless.check.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Main.FOUND_WRONG);
    }

    @Test
    void printsJsonAloneAndTheTextBesideIt() {
        var run = CommandRun.of("rules", "check", "--json", CARELESS);

        assertThat(run.json()).isEqualTo(Golden.json("careless.check.json"));
        assertThat(run.err()).isEqualTo(Golden.text("careless.check.txt"));
        assertThat(run.exit()).isEqualTo(Main.FOUND_WRONG);
    }

    @Test
    void showsTheLineInColoursOnATerminal() {
        var run = CommandRun.of(Ansi.ON, "rules", "check", CARELESS);

        assertThat(run.out())
                .contains("\u001b[31;1merror\u001b[0m")
                .contains(
                        """
                            9 |         near: [[$captives], [returned]]
                              |                 ^
                        """);
    }

    @Test
    void findsNoErrorInTheShippedRules() {
        var run = CommandRun.of("rules", "check", "../rules");

        assertThat(run.out()).contains("../rules: 0 errors");
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    @Test
    void failsOnWarningsOnlyIfAskedTo() {
        String valley = Golden.rules("valley");

        assertThat(CommandRun.of("rules", "check", valley).exit()).isEqualTo(Main.DONE);
        assertThat(CommandRun.of("rules", "check", "--strict", valley).exit())
                .isEqualTo(Main.FOUND_WRONG);
    }

    @Test
    void isCalledWronglyWithoutAFolder(@TempDir Path folder) {
        var missing = CommandRun.of("rules", "check", folder.resolve("none").toString());

        assertThat(missing.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(missing.err()).startsWith("There is no folder " + folder.resolve("none") + ".");
        assertThat(missing.out()).isEmpty();
        assertThat(CommandRun.of("rules", "check").exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(CommandRun.of("rules", "check", "--stric", CARELESS).exit())
                .isEqualTo(Main.CALLED_WRONG);
    }
}
