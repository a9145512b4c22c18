package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Words of an article that say a fact. */
public record Passage(
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
    public Passage {
        field = Fields.required(field, "field");
        start = Fields.atLeast(0, start, "start");
        end = Fields.atLeast(start, end, "end");
        words = Fields.text(words, "words");
    }
}
