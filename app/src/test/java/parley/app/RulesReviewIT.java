package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Evidence;
import parley.contract.record.EvidenceField;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Realis;
import parley.contract.record.Stage;
import parley.contract.topic.Topic;

import picocli.CommandLine.Help.Ansi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class RulesReviewIT extends RulesOnBroker {
    /** From which score on the shipped rule alerts. */
    private static final double ALERT =
            RuleFolder.read(Path.of("../rules")).rules().stream()
                    .filter(rule -> rule.id().equals("round-postponed"))
                    .mapToDouble(Rule::alert)
                    .findFirst()
                    .orElseThrow();

    private void match(String article, String rule, Band band, Instant seen) {
        var value =
                new Match(
                        "russia-ukraine",
                        Kind.ROUND,
                        Stage.POSTPONED,
                        rule,
                        1,
                        "abc",
                        band,
                        1.5,
                        Realis.HYPOTHETICAL,
                        List.of(new Evidence("en.near", EvidenceField.TITLE, 0, 5, "Talks")),
                        article(article, seen));
        write(Topic.MATCHES, "russia-ukraine", Match.class, value, seen);
    }

    private static Article article(String id, Instant seen) {
        return new Article(
                id,
                1,
                "https://feed.example/rss",
                Outlet.named("The Example"),
                null,
                "https://news.example/" + id,
                "Talks may \u001b[31mslip " + id,
                null,
                null,
                false,
                null,
                List.of(),
                "en",
                seen,
                null,
                seen,
                false);
    }

    @Test
    void reviewListsWhatWaitsBelowTheThresholdNewestFirst() {
        match("a1", "round-postponed", Band.REVIEW, NOW.minusSeconds(300));
        match("a2", "round-postponed", Band.REVIEW, NOW.minusSeconds(60));
        match("a2", "round-postponed", Band.REVIEW, NOW.minusSeconds(60));
        match("a3", "round-postponed", Band.ALERT, NOW);
        match("old", "round-postponed", Band.REVIEW, NOW.minus(Duration.ofDays(2)));

        CommandRun run = run("review");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out())
                .contains("rule    round-postponed (version 1), postponed of russia-ukraine")
                .contains("score   1.50 (alerts from %.0f), hypothetical".formatted(ALERT))
                .contains("link    https://news.example/a1")
                .contains("words   Talks")
                .doesNotContain("slip a3", "slip old", "\u001b");
        assertThat(run.out().indexOf("slip a2")).isLessThan(run.out().indexOf("slip a1"));
        assertThat(run.out().split("slip a2", -1)).hasSize(2);
    }

    @Test
    void reviewSetsTitlesOffOnATerminalOnly() {
        match("a1", "round-postponed", Band.REVIEW, NOW.minusSeconds(300));

        assertThat(run(Ansi.ON, "review").out()).contains("\u001b[1mTalks may  [31mslip a1\u001b[");
        assertThat(run(Ansi.OFF, "review").out()).contains("Talks may  [31mslip a1\n");
    }

    @Test
    void reviewGivesJsonOneLineAMatchAndTheTextBesideIt() throws IOException {
        match("a1", "round-postponed", Band.REVIEW, NOW.minusSeconds(300));
        match("a2", "round-postponed", Band.REVIEW, NOW.minusSeconds(200));

        CommandRun run = run("review", "--since", "1h", "--json");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode read = new JsonMapper().readTree(lines.get(1));
        assertThat(read.path("article").asText()).isEqualTo("a1");
        assertThat(read.path("rule").asText()).isEqualTo("round-postponed");
        assertThat(read.path("alert").asDouble()).isEqualTo(ALERT);
        assertThat(read.path("words").path(0).asText()).isEqualTo("Talks");
        assertThat(run.err()).contains("link    https://news.example/a1");
    }

    @Test
    void reviewSaysThatNothingWaits() {
        assertThat(run("review")).isEqualTo(new CommandRun(0, "Nothing waits for review.\n", ""));

        CommandRun json = run("review", "--json");
        assertThat(json.exit()).isEqualTo(Main.DONE);
        assertThat(json.out()).isEmpty();
        assertThat(json.err()).contains("Nothing waits for review.");
    }

    @Test
    void aTimeThatIsNoneIsACallThatIsWrong() {
        CommandRun run = run("review", "--since", "soon");

        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(run.err())
                .contains("expected a time such as 30m, 24h, 7d or 2026-11-30T12:00:00Z");
    }

    @Test
    void shadowListsWhatNoAlertSays() {
        match("a1", "eager", Band.SHADOW, NOW);
        match("a2", "eager", Band.SHADOW, NOW);
        match("a2", "round-postponed", Band.ALERT, NOW);

        CommandRun run = run("shadow");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out()).contains("slip a1").doesNotContain("slip a2");
    }

    @Test
    void shadowGivesJsonOneLineAMatchAndTheTextBesideIt() {
        match("a1", "eager", Band.SHADOW, NOW);

        CommandRun run = run("shadow", "--json");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.json().path("band").asText()).isEqualTo("shadow");
        // A rule that the folder does not have: from which score on it alerts is not known.
        assertThat(run.json().has("alert")).isFalse();
        assertThat(run.err()).contains("slip a1");
    }

    @Test
    void shadowSaysThatNothingWouldBeAdded() {
        assertThat(run("shadow"))
                .isEqualTo(new CommandRun(0, "Rules in shadow would add nothing.\n", ""));
    }
}
