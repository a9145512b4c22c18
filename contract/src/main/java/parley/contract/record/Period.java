package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.time.LocalDate;

/** When it takes place, as one report says it: in the outlet's zone, UTC where that is unknown. */
public record Period(
        @JsonPropertyDescription("The first day") LocalDate from,
        @JsonPropertyDescription("The last day; the first one for a single day") LocalDate to,
        @JsonPropertyDescription("How finely the words tell it") DatePrecision precision,
        @JsonPropertyDescription("The words that say so") Passage passage) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Period {
        from = Fields.required(from, "from");
        to = Fields.required(to, "to");
        if (to.isBefore(from)) {
            throw new InvalidRecordException("to", "is " + to + ", before " + from);
        }
        precision = Fields.required(precision, "precision");
        passage = Fields.required(passage, "passage");
    }
}
