package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.time.Instant;

/** What somebody thinks of a development; who it was, is only in the key, as a keyed hash. */
public record Vote(
        @JsonPropertyDescription("Id of the development") String development,
        @JsonPropertyDescription("Whether it was worth telling") Ballot vote,
        @JsonPropertyDescription("Id of the rule that matched it best when it was told")
                String rule,
        @JsonPropertyDescription("When the person voted") Instant at) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Vote {
        development = Fields.text(development, "development");
        vote = Fields.required(vote, "vote");
        rule = Fields.text(rule, "rule");
        at = Fields.required(at, "at");
    }
}
