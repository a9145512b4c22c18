package parley.classifier.rule;

import parley.classifier.text.Language;
import parley.classifier.track.ExpectedFacts;
import parley.contract.record.Stage;
import parley.runtime.config.Place;

import java.util.Map;

/**
 * An article that an operator wrote beside a rule, and what the rule must make of it.
 *
 * @param text the summary; may be empty
 * @param stage the stage expected of an alert
 * @param todo whether it is known that the rule does not do so yet
 * @param facts what must be read from the article of a match
 */
public record RuleTest(
        Place place,
        String title,
        String text,
        Language language,
        Expectation expectation,
        Stage stage,
        boolean todo,
        ExpectedFacts facts) {
    /** What must come of it. */
    public enum Expectation {
        /** An alert of the rule's kind at the stage. */
        MATCH,
        /** A match of this rule that an operator may look at, no alert. */
        REVIEW,
        /** No alert by this rule. */
        NO_MATCH,
        /** No alert by any rule. */
        SILENT;

        static Map<String, Expectation> byCode() {
            return Map.of("match", MATCH, "review", REVIEW, "no-match", NO_MATCH, "silent", SILENT);
        }
    }
}
