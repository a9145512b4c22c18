package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

class RulesEvalCommandTest {
    private static final String VALLEY = Golden.rules("valley");
    private static final String LABELLED = Golden.rules("valley.labelled.jsonl");
    private static final String BACKGROUND = Golden.rules("valley.background.jsonl");

    @Test
    void tellsFiguresByLanguageAndKindAndThenEveryMistake() {
        var run = CommandRun.of("rules", "eval", VALLEY, "--labelled", LABELLED);

        assertThat(run.out()).isEqualTo(Golden.text("valley.eval.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    @Test
    void printsJsonAloneAndTheTextBesideIt() {
        var run = CommandRun.of("rules", "eval", "--json", VALLEY, "--labelled", LABELLED);

        assertThat(run.json()).isEqualTo(Golden.json("valley.eval.json"));
        assertThat(run.err()).isEqualTo(Golden.text("valley.eval.txt"));
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    @Test
    void doubtfulItemsCountOnlyWhereTheyAreSaidTo() {
        var run = CommandRun.of("rules", "eval", "--json", VALLEY, "--labelled", LABELLED);

        JsonNode without = run.json().path("groups").path(0);
        JsonNode with = run.json().path("groups").path(1);
        assertThat(without.path("borderline").asBoolean()).isFalse();
        assertThat(without.path("kinds").path("round").path("missed").asInt()).isEqualTo(1);
        assertThat(with.path("borderline").asBoolean()).isTrue();
        assertThat(with.path("kinds").path("round").path("missed").asInt()).isEqualTo(2);
    }

    @Test
    void severalFilesAreMeasuredTogetherAndTheBackgroundBeside() {
        var run =
                CommandRun.of(
                        "rules",
                        "eval",
                        VALLEY,
                        "--figures",
                        "--labelled",
                        LABELLED,
                        LABELLED,
                        "--background",
                        BACKGROUND);

        assertThat(run.out())
                .contains("en, 10 items, without borderline ones")
                .contains("background: 1 false alerts in 2 items, 5000.0 in 10,000")
                .doesNotContain("missed:");
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    @Test
    void tellsEveryLineThatCannotBeReadAtOnce() {
        String bad = Golden.rules("valley.bad.jsonl");

        var run = CommandRun.of("rules", "eval", VALLEY, "--labelled", bad);

        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        """
                        FILE:2:1: unknown label "rond"
                        FILE:3:1: expected one JSON object a line
                        FILE:4:1: expected one JSON object a line
                        FILE:5:1: expected one JSON object a line
                        """
                                .replace("FILE", bad));
    }

    @Test
    void whatIsNotThereIsACallThatIsWrong() {
        var noFile = CommandRun.of("rules", "eval", VALLEY, "--labelled", "none.jsonl");
        var noFolder = CommandRun.of("rules", "eval", "nowhere", "--labelled", LABELLED);
        var noLabels = CommandRun.of("rules", "eval", VALLEY);

        assertThat(noFile.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(noFile.err()).contains("none.jsonl:1:1: no such file, or unreadable");
        assertThat(noFolder.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(noFolder.err()).contains("nowhere:1:1: no such folder, or unreadable");
        assertThat(noLabels.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(noLabels.err()).contains("--labelled");
    }

    @Test
    void saysInItsHelpWhatItMeasures() {
        assertThat(CommandRun.of("rules", "eval", "--help").out()).contains("95 % intervals");
    }
}
