package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.record.RuleHold;
import parley.contract.topic.Topic;

class RulesPromoteIT extends RulesOnBroker {
    private void hold(String rule) {
        write(
                Topic.RULES,
                "hold/" + rule,
                RuleHold.class,
                new RuleHold(rule, "m-" + rule, "abc", 40, 5, 1_000, NOW));
    }

    @Test
    void promoteReleasesAHeldRule() {
        hold("eager");
        hold("keen");

        CommandRun first = run("promote", "eager");
        assertThat(first.exit()).isEqualTo(Main.DONE);
        assertThat(first.out())
                .contains("Rule eager of set abc may alert")
                .contains("alerted 40 times")
                .contains("Still held: keen.");

        CommandRun again = run("promote", "eager");
        assertThat(again.exit()).isEqualTo(Main.FOUND_WRONG);
        assertThat(again.err()).contains("No rule 'eager' is held.", "Held: keen.");
        assertThat(again.out()).isEmpty();
    }

    @Test
    void promoteAnswersInJsonAndTellsPeopleBesideIt() {
        hold("eager");
        hold("keen");

        CommandRun run = run("promote", "eager", "--json");
        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"rule":"eager","promoted":true,"ruleSet":"abc","articles":1000,"alerts":40,"alertsBefore":5,"held":["keen"]}
                        """);
        assertThat(run.err()).contains("Rule eager of set abc may alert");

        CommandRun again = run("promote", "eager", "--json");
        assertThat(again.exit()).isEqualTo(Main.FOUND_WRONG);
        assertThat(again.out())
                .isEqualTo(
                        """
                        {"rule":"eager","promoted":false,"held":["keen"]}
                        """);
    }

    @Test
    void promotingWhatIsNotHeldFindsNothing() {
        CommandRun run = run("promote", "anything");

        assertThat(run.exit()).isEqualTo(Main.FOUND_WRONG);
        assertThat(run.err()).contains("No rule 'anything' is held.", "None is.");
    }

    @Test
    void promotingNothingIsACallThatIsWrong() {
        assertThat(run("promote").exit()).isEqualTo(Main.CALLED_WRONG);
    }
}
