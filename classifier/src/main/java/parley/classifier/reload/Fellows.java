package parley.classifier.reload;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.record.RulesInUse;
import parley.runtime.lifecycle.Condition;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The other instances, by the rules that they say they work by. While some work by other rules for
 * longer than a change takes to reach all, what an article becomes depends on who has its
 * partition: operators should know. {@link #condition()} is for any thread, the rest for one.
 */
final class Fellows {
    /** How often an instance says what it works by. */
    static final Duration SAYING = Duration.ofSeconds(20);

    /**
     * Who was silent for so long is gone; less than {@link #PATIENCE}, so that the dead never
     * count.
     */
    static final Duration SILENCE = Duration.ofSeconds(50);

    /** Differences this short are a change on its way. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Fellows.class);

    private final String self;
    private @Nullable Instant differSince;
    private volatile Condition condition = new Condition.Well();

    Fellows(String self) {
        this.self = self;
    }

    /** Compares. */
    void note(String ruleSet, Collection<RulesInUse> instances, Instant now) {
        List<String> others =
                instances.stream()
                        .filter(use -> !use.instance().equals(self))
                        .filter(use -> use.at().isAfter(now.minus(SILENCE)))
                        .filter(use -> !use.ruleSet().equals(ruleSet))
                        .map(use -> use.ruleSet() + " on " + use.host())
                        .distinct()
                        .sorted()
                        .toList();
        if (others.isEmpty()) {
            if (condition instanceof Condition.Degraded) {
                log.info("rules: all instances run {} again", ruleSet);
            }
            differSince = null;
            condition = new Condition.Well();
            return;
        }
        Instant since = differSince == null ? now : differSince;
        differSince = since;
        if (now.isAfter(since.plus(PATIENCE))) {
            String told =
                    "rules: this instance runs %s, others %s"
                            .formatted(ruleSet, String.join(", ", others));
            if (condition instanceof Condition.Well) {
                log.warn(told);
            }
            condition = new Condition.Degraded(told);
        }
    }

    Condition condition() {
        return condition;
    }
}
