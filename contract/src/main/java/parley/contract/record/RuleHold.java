package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.time.Instant;

/** A changed rule that is only tried, because it came with a set that would alert far more. */
public record RuleHold(
        @JsonPropertyDescription(
                        "Id of the rule; tracks if the tracks and cues themselves are held")
                String rule,
        @JsonPropertyDescription("Hash of what the rule means: another meaning is judged anew")
                String meaning,
        @JsonPropertyDescription("Revision of the rule set that it came with") String ruleSet,
        @JsonPropertyDescription("Alerts of that set on the latest articles") int alerts,
        @JsonPropertyDescription("Alerts of the set at work on the same articles") int alertsBefore,
        @JsonPropertyDescription("How many articles that were") int articles,
        @JsonPropertyDescription("When it was held") Instant at) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public RuleHold {
        rule = Fields.text(rule, "rule");
        meaning = Fields.text(meaning, "meaning");
        ruleSet = Fields.text(ruleSet, "ruleSet");
        alerts = Fields.atLeast(0, alerts, "alerts");
        alertsBefore = Fields.atLeast(0, alertsBefore, "alertsBefore");
        articles = Fields.atLeast(0, articles, "articles");
        at = Fields.required(at, "at");
    }
}
