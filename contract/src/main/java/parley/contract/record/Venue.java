package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

/** Where it takes place, as one report says it. */
public record Venue(
        @JsonPropertyDescription(
                        "Code of the place, the same on all tracks: of a city, or of a country"
                                + " where no city is named")
                String code,
        @JsonPropertyDescription(
                        "ISO 3166-1 alpha-3 code of its country; equal to the code of the place if"
                                + " that is a whole country; absent where unknown")
                @Nullable String country,
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
