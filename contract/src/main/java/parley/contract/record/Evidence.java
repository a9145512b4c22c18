package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Words of an article that met a condition of a rule. */
public record Evidence(
        @JsonPropertyDescription("Path of the condition in the rule") String condition,
        @JsonPropertyDescription("The part of the article") EvidenceField field,
        @JsonPropertyDescription("First character, counted from 0 in UTF-16 units of that part")
                int start,
        @JsonPropertyDescription("Character after the last") int end,
        @JsonPropertyDescription("The words as they stand there") String words) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Evidence {
        condition = Fields.text(condition, "condition");
        field = Fields.required(field, "field");
        start = Fields.atLeast(0, start, "start");
        end = Fields.atLeast(start, end, "end");
        words = Fields.required(words, "words");
    }
}
