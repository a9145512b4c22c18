package parley.classifier.engine;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;

import java.time.Instant;
import java.util.List;

/**
 * A rule compiled for one track and language.
 *
 * @param open whether the track is for what no other one names
 * @param required groups without which it cannot fire, the least likely first
 */
record TrackRule(
        String track,
        boolean open,
        Rule rule,
        List<Integer> required,
        Node condition,
        List<Excepted> exceptions) {
    /** An exception of the rule. */
    record Excepted(RuleException source, Node condition) {}

    /** Copies the lists. */
    TrackRule {
        required = List.copyOf(required);
        exceptions = List.copyOf(exceptions);
    }

    /** Whether an exception holds for what it matched. */
    boolean excepts(Evaluation evaluation, Instant ownTime) {
        for (Excepted exception : exceptions) {
            if (exception.source().holdsAt(ownTime)
                    && evaluation.whole(exception.condition()) != null) {
                return true;
            }
        }
        return false;
    }
}
