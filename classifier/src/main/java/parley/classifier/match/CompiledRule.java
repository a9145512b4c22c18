package parley.classifier.match;

import parley.classifier.rule.Rule;

import java.time.Instant;
import java.util.List;

/** A rule ready for one track and language. */
record CompiledRule(Rule rule, Check check, List<CompiledException> exceptions) {
    /** Copies the exceptions. */
    CompiledRule {
        exceptions = List.copyOf(exceptions);
    }

    /** Whether an exception holds for what it matched. */
    boolean excepts(Reading reading, Reading.Range whole, Instant ownTime) {
        for (CompiledException exception : exceptions) {
            if (exception.source().holdsAt(ownTime)
                    && exception.check().evaluate(reading, whole) != null) {
                return true;
            }
        }
        return false;
    }
}
