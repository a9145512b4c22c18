package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.time.Instant;

/** What is remembered of an entry, so that it is noticed only when it is new or edited. */
public record EntryMark(
        @JsonPropertyDescription("Hash of what the feed said of it") String hash,
        @JsonPropertyDescription("When the feed was last found to show it") Instant shown) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing
     */
    public EntryMark {
        hash = Fields.text(hash, "hash");
        shown = Fields.required(shown, "shown");
    }
}
