package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleTest;
import parley.contract.record.Ballot;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Outlet;
import parley.contract.record.Realis;
import parley.contract.record.Source;
import parley.contract.record.Stage;
import parley.contract.record.Tell;
import parley.contract.record.Vote;
import parley.contract.topic.Topic;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class RulesVotesIT extends RulesOnBroker {
    private void vote(String person, String development, Ballot ballot) {
        write(
                Topic.FEEDBACK,
                development + " " + person,
                Vote.class,
                new Vote(development, ballot, "round-postponed", NOW));
    }

    private void development(String id, String title) {
        var source =
                new Source(
                        "a-" + id,
                        1,
                        Outlet.named("The Example"),
                        "https://news.example/" + id,
                        title,
                        "en",
                        NOW,
                        Stage.POSTPONED,
                        Facts.NONE);
        write(
                Topic.DEVELOPMENTS,
                id,
                Development.class,
                new Development(
                        id,
                        1,
                        "russia-ukraine",
                        List.of(),
                        Kind.ROUND,
                        Stage.POSTPONED,
                        Realis.SCHEDULED,
                        Tell.NEW,
                        ChangeReason.NEW_DEVELOPMENT,
                        1,
                        List.of(),
                        Map.of("en", title),
                        Facts.NONE,
                        null,
                        List.of(),
                        List.of(source),
                        1,
                        1,
                        null,
                        NOW,
                        NOW,
                        2,
                        "round-postponed",
                        List.of(),
                        "abc",
                        false,
                        null,
                        null));
    }

    @Test
    void votesAreTestsThatReadAsYaml() {
        development("d1", "Talks \"slip\": {again}");
        development("d2", "Talks held");
        vote("p1", "d1", Ballot.DOWN);
        vote("p2", "d1", Ballot.DOWN);
        vote("p3", "d2", Ballot.UP);
        vote("p4", "gone", Ballot.UP);

        CommandRun run = run("votes");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out())
                .contains("# rule round-postponed: 2 up, 2 down")
                .contains("# d1: 0 up, 2 down", "https://news.example/d1");
        var problems = new Problems();
        List<YamlSection> stubs = YamlSection.of("votes", run.out(), problems).sections("tests");
        assertThat(problems.all()).isEmpty();
        assertThat(stubs)
                .extracting(stub -> stub.text("expect") + " " + stub.text("title"))
                .containsExactly("no-match Talks \"slip\": {again}", "match Talks held");
    }

    @Test
    void votesPasteIntoARuleFileThatReads() throws IOException {
        development("d1", "Talks \"slip\": {again} #2 \\ \u001b[1m 'so' & *all*");
        vote("p1", "d1", Ballot.DOWN);

        String stubs = run("votes").out().replaceAll("(?m)^", "    ");
        String rule =
                """
                rules:
                  - id: round-postponed
                    kind: round
                    stage: postponed
                    owner: desk
                    description: A round will be later than said
                    when: {en: {words: [postpone]}}
                """;
        Files.writeString(folder.resolve("round.yaml"), rule + stubs);
        Path tracks = Files.createDirectories(folder.resolve("rules/tracks"));
        Files.move(folder.resolve("round.yaml"), folder.resolve("rules/round.yaml"));
        Files.copy(Path.of(Golden.rules("valley"), "tracks/a-b.yaml"), tracks.resolve("a-b.yaml"));

        List<Rule> rules = RuleFolder.read(folder.resolve("rules")).rules();

        assertThat(rules.getFirst().tests())
                .singleElement()
                .satisfies(
                        test -> {
                            assertThat(test.title())
                                    .isEqualTo(
                                            "Talks \"slip\": {again} #2 \\ \u001b[1m 'so' & *all*");
                            assertThat(test.expectation()).isEqualTo(RuleTest.Expectation.NO_MATCH);
                        });
    }

    @Test
    void votesComeAsJsonOneLineARuleWithTheTestsBesideIt() {
        development("d1", "Talks slip");
        vote("p1", "d1", Ballot.DOWN);
        vote("p2", "d1", Ballot.UP);

        CommandRun run = run("votes", "--json");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"rule":"round-postponed","up":1,"down":1,"developments":[{"development":"d1","up":1,"down":1,\
                        "articles":[{"article":"a-d1","outlet":"The Example","title":"Talks slip",\
                        "link":"https://news.example/d1","language":"en"}]}]}
                        """);
        // Where people disagree the operator decides.
        assertThat(run.err())
                .contains("  # - {language: en, expect: match, title: \"Talks slip\"}");
    }

    @Test
    void votesSayThatThereAreNone() {
        assertThat(run("votes")).isEqualTo(new CommandRun(0, "# nobody has voted\n", ""));
    }

    @Test
    void aCommandOfRulesHasToBeNamed() {
        assertThat(CommandRun.of("rules").exit()).isEqualTo(Main.CALLED_WRONG);
    }
}
