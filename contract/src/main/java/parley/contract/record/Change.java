package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A revision of a development that was worth telling. */
public record Change(
        @JsonPropertyDescription("The revision") int revision,
        @JsonPropertyDescription("Why it was made") ChangeReason reason,
        @JsonPropertyDescription("The time of the article that brought it") Instant at,
        @JsonPropertyDescription("What changed, for people who read the record")
                @Nullable String detail) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Change {
        revision = Fields.atLeast(1, revision, "revision");
        reason = Fields.required(reason, "reason");
        at = Fields.required(at, "at");
    }
}
