package parley.classifier.reload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.contract.record.RulesInUse;
import parley.runtime.lifecycle.Condition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class FellowsTest {
    private static final Instant NOON = Articles.NOON;

    private final Fellows fellows = new Fellows("me");

    private static RulesInUse use(String instance, String ruleSet, Instant at) {
        return new RulesInUse(instance, "host-" + instance, ruleSet, List.of(), at);
    }

    private Condition after(Duration time, RulesInUse... others) {
        fellows.note("aaa", List.of(others), NOON.plus(time));
        return fellows.condition();
    }

    @Test
    void aChangeOnItsWayIsNoTrouble() {
        assertThat(after(Duration.ZERO, use("b", "bbb", NOON))).isEqualTo(new Condition.Well());
        assertThat(after(Duration.ofSeconds(60), use("b", "bbb", NOON.plusSeconds(50))))
                .isEqualTo(new Condition.Well());
        assertThat(after(Duration.ofSeconds(70), use("b", "aaa", NOON.plusSeconds(65))))
                .isEqualTo(new Condition.Well());
    }

    @Test
    void aLastingDifferenceDegradesUntilItEnds() {
        after(Duration.ZERO, use("b", "bbb", NOON));

        assertThat(after(Duration.ofSeconds(61), use("b", "bbb", NOON.plusSeconds(60))))
                .isEqualTo(
                        new Condition.Degraded(
                                "rules: this instance runs aaa, others bbb on host-b"));
        assertThat(after(Duration.ofSeconds(80), use("b", "aaa", NOON.plusSeconds(79))))
                .isEqualTo(new Condition.Well());
    }

    @Test
    void whoFellSilentDoesNotCount() {
        after(Duration.ZERO, use("b", "bbb", NOON));

        assertThat(after(Duration.ofSeconds(61), use("b", "bbb", NOON)))
                .isEqualTo(new Condition.Well());
    }

    @Test
    void oneselfDoesNotCount() {
        after(Duration.ZERO, use("me", "old", NOON));

        assertThat(after(Duration.ofSeconds(61), use("me", "old", NOON.plusSeconds(60))))
                .isEqualTo(new Condition.Well());
    }
}
