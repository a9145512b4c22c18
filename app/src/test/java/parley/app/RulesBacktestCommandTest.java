package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.Help.Ansi;

import java.util.Arrays;

class RulesBacktestCommandTest {
    private static final String VALLEY = Golden.rules("valley");
    private static final String NEXT = Golden.rules("valley-next");
    private static final String ARTICLES = Golden.rules("valley.articles.jsonl");

    private static CommandRun backtest(String base, String head) {
        return CommandRun.of(
                "rules", "backtest", "--base", base, "--head", head, "--articles", ARTICLES);
    }

    /** Everything but how long it took, and but the hashes of the folders. */
    private static String timeless(String text) {
        return text.replaceAll(" +[\\d,]+(  src/test)", " NS$1")
                .replaceAll("\\b[0-9a-f]{12}\\b", "REVISION");
    }

    private static JsonNode timeless(JsonNode json) {
        for (String set : new String[] {"base", "head"}) {
            var fields = (ObjectNode) json.path(set);
            assertThat(fields.remove("nanosPerArticle").asLong()).isPositive();
            fields.put("revision", "REVISION");
        }
        return json;
    }

    @Test
    void tellsWhatIsAddedLostAndChanged() {
        var run = backtest(VALLEY, NEXT);

        assertThat(timeless(run.out())).isEqualTo(Golden.text("valley.backtest.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    @Test
    void printsJsonAloneAndTheTextBesideIt() {
        var run =
                CommandRun.of(
                        "rules",
                        "backtest",
                        "--json",
                        "--base",
                        VALLEY,
                        "--head",
                        NEXT,
                        "--articles",
                        ARTICLES);

        assertThat(timeless(run.json())).isEqualTo(Golden.json("valley.backtest.json"));
        assertThat(timeless(run.err())).isEqualTo(Golden.text("valley.backtest.txt"));
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    @Test
    void setsDifferencesOffOnATerminalOnly() {
        var run =
                CommandRun.of(
                        Ansi.ON,
                        "rules",
                        "backtest",
                        "--base",
                        VALLEY,
                        "--head",
                        NEXT,
                        "--articles",
                        ARTICLES);

        assertThat(run.out()).contains("\u001b[1madded: 1\u001b[0m");
        assertThat(backtest(VALLEY, NEXT).out()).doesNotContain("\u001b");
    }

    @Test
    void failsOnChangeIfAskedTo() {
        String[] asked = {
            "rules",
            "backtest",
            "--fail-on-change",
            "--articles",
            ARTICLES,
            "--base",
            VALLEY,
            "--head"
        };
        String[] same = Arrays.copyOf(asked, asked.length + 1);
        same[asked.length] = VALLEY;
        String[] other = Arrays.copyOf(asked, asked.length + 1);
        other[asked.length] = NEXT;

        assertThat(CommandRun.of(same).exit()).isEqualTo(Main.DONE);
        assertThat(CommandRun.of(same).out()).contains("Both would have told the same.");
        assertThat(CommandRun.of(other).exit()).isEqualTo(Main.FOUND_WRONG);
    }

    @Test
    void needsArticlesFromFilesOrFromKafkaAndNotFromBoth() {
        String[][] wrong = {
            {"--base", VALLEY, "--head", NEXT},
            {"--base", VALLEY, "--head", NEXT, "--since", "7d", "--articles", ARTICLES},
            {"--base", VALLEY, "--articles", ARTICLES},
            {"--base", VALLEY, "--head", NEXT, "--since", "yesterday"},
            {"--base", VALLEY, "--head", NEXT, "--articles", "none.jsonl"},
            {"--base", VALLEY, "--head", "nowhere", "--articles", ARTICLES},
            {"--base", VALLEY, "--head", NEXT, "--articles", VALLEY + "/round.yaml"},
        };
        for (String[] arguments : wrong) {
            String[] all = new String[arguments.length + 2];
            all[0] = "rules";
            all[1] = "backtest";
            System.arraycopy(arguments, 0, all, 2, arguments.length);
            var run = CommandRun.of(all);
            assertThat(run.exit()).as(run.err()).isEqualTo(Main.CALLED_WRONG);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        String bad = Golden.rules("valley.bad.jsonl");

        var run =
                CommandRun.of(
                        "rules", "backtest", "--base", VALLEY, "--head", NEXT, "--articles", bad);

        assertThat(run.err()).contains(bad + ":3:1: expected one JSON object on one line");
        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
    }
}
