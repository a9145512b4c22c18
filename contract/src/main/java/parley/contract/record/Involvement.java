package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Who did what in a development, as one report says it. */
public record Involvement(
        @JsonPropertyDescription("What was done") Deed deed,
        @JsonPropertyDescription("Code of the party or mediator that did it") String actor,
        @JsonPropertyDescription("The words that say so") Passage passage) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Involvement {
        deed = Fields.required(deed, "deed");
        actor = Fields.text(actor, "actor");
        passage = Fields.required(passage, "passage");
    }
}
