package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** An operator's word about a development: that it is none, or that it is another one. */
public record Correction(
        @JsonPropertyDescription("Id of the track") String track,
        @JsonPropertyDescription("Id of the development") String development,
        @JsonPropertyDescription("Id of the one that it is; absent if it is withdrawn")
                @Nullable String into,
        @JsonPropertyDescription("Why, for people") String reason,
        @JsonPropertyDescription("When the operator said so") Instant at) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Correction {
        track = Fields.text(track, "track");
        development = Fields.text(development, "development");
        if (development.equals(into)) {
            throw new InvalidRecordException("into", "is the development itself");
        }
        reason = Fields.text(reason, "reason");
        at = Fields.required(at, "at");
    }
}
