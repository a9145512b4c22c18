package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Which round of talks it is, as one report says it. */
public record RoundNumber(
        @JsonPropertyDescription("1 for the first") int number,
        @JsonPropertyDescription("The words that say so") Passage passage) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public RoundNumber {
        number = Fields.atLeast(1, number, "number");
        passage = Fields.required(passage, "passage");
    }
}
