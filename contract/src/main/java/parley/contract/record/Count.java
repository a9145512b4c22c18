package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

/** How many people or bodies, as one report says it. Counts are never summed. */
public record Count(
        @JsonPropertyDescription("Whom or what it counts") Counted what,
        @JsonPropertyDescription("The least number; 0 for up to some number") int from,
        @JsonPropertyDescription(
                        "The greatest number, equal to the least when one number is given; absent"
                                + " for at least")
                @Nullable Integer to,
        @JsonPropertyDescription("Whether it is said to be only about so many") boolean approximate,
        @JsonPropertyDescription("Whether each side gives so many") boolean perSide,
        @JsonPropertyDescription("How many groups of this size there are; absent for no groups")
                @Nullable Integer groups,
        @JsonPropertyDescription("Whether they are part of a greater number in the same report")
                boolean part,
        @JsonPropertyDescription("Code of the party whose people they are") @Nullable String of,
        @JsonPropertyDescription("Code of the party that hands them over") @Nullable String givenBy,
        @JsonPropertyDescription("Code of the party that receives them") @Nullable String takenBy,
        @JsonPropertyDescription("The words that say so") Passage passage) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Count {
        what = Fields.required(what, "what");
        from = Fields.atLeast(0, from, "from");
        if (to != null) {
            to = Fields.atLeast(from, to, "to");
        }
        if (groups != null) {
            groups = Fields.atLeast(1, groups, "groups");
        }
        passage = Fields.required(passage, "passage");
    }
}
