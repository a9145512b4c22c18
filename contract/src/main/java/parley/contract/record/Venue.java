package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Where it takes place, as one report says it. */
public record Venue(
        @JsonPropertyDescription("Code of the place: one of the track's, else of the city")
                String code,
        @JsonPropertyDescription(
                        "Whether only the dateline names it: where the reporter is, which need not"
                                + " be where it happens")
                boolean dateline,
        @JsonPropertyDescription("The words that say so") Passage passage) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Venue {
        code = Fields.text(code, "code");
        passage = Fields.required(passage, "passage");
    }
}
