package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

class RulesBacktestIT extends RulesOnBroker {
    private CommandRun backtest(String since, String... more) {
        String[] arguments = {
            "backtest",
            "--json",
            "--since",
            since,
            "--base",
            Golden.rules("valley"),
            "--head",
            Golden.rules("valley-next")
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return run(all);
    }

    private void history() {
        Instant day = NOW.minus(Duration.ofDays(2));
        Instant before = NOW.minus(Duration.ofDays(40));
        article("old", "Talks of Alfa and Bravo began", before, before);
        // Written in another order than they happened, in several partitions.
        article(
                "later",
                "Alfa and Bravo opened talks",
                day.plusSeconds(7200),
                day.plusSeconds(9000));
        article("first", "Talks of Alfa and Bravo began", day, day.plusSeconds(9001));
        for (int i = 0; i < 40; i++) {
            article("rain" + i, "Rain " + i, day.plusSeconds(i), day.plusSeconds(10_000L + i));
        }
    }

    @Test
    void readsTheHistoryFromATimeOnInTheOrderOfOwnTimes() {
        history();

        JsonNode result = backtest("7d").json();

        assertThat(result.path("articles").asInt()).isEqualTo(42);
        assertThat(result.path("differences")).hasSize(1);
        JsonNode changed = result.path("differences").path(0);
        assertThat(changed.path("difference").asText()).isEqualTo("changed");
        assertThat(changed.path("base").path(0).path("article").asText()).isEqualTo("first");
        assertThat(changed.path("head").path(0).path("article").asText()).isEqualTo("later");
        assertThat(changed.path("head").path(0).path("outlet").asText()).isEqualTo("The Example");
    }

    @Test
    void takesATimeAsItIsWritten() {
        history();

        JsonNode result = backtest(NOW.minus(Duration.ofDays(60)).toString()).json();

        assertThat(result.path("articles").asInt()).isEqualTo(43);
    }

    @Test
    void takesAnotherClusterThanTheConfiguredOne() {
        history();

        assertThat(backtest("7d", "--bootstrap", bootstrap()).json().path("articles").asInt())
                .isEqualTo(42);
    }

    @Test
    void findsNothingInAnEmptyHistory() {
        CommandRun run = backtest("7d", "--fail-on-change");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.json().path("articles").asInt()).isZero();
        assertThat(run.err()).contains("0 articles");
    }
}
