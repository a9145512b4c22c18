package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.time.Instant;

/** An operator's word that a held rule may alert, with the meaning that it has. */
public record RulePromotion(
        @JsonPropertyDescription("Id of the rule") String rule,
        @JsonPropertyDescription("Hash of the meaning that is released; no other is")
                String meaning,
        @JsonPropertyDescription("When the operator said so") Instant at) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public RulePromotion {
        rule = Fields.text(rule, "rule");
        meaning = Fields.text(meaning, "meaning");
        at = Fields.required(at, "at");
    }
}
