package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.util.List;
import java.util.Map;

/** One negotiation that is followed, as the running rule set names it. */
public record Track(
        @JsonPropertyDescription("Id of the track, such as russia-ukraine") String id,
        @JsonPropertyDescription("Name by language (ISO 639-1 code)") Map<String, String> names,
        @JsonPropertyDescription("Codes of the parties") List<String> parties,
        @JsonPropertyDescription("Revision of the rule set: a hash of its content")
                String ruleSet) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Track {
        id = Fields.text(id, "id");
        names = Fields.map(names, "names");
        parties = Fields.list(parties, "parties");
        ruleSet = Fields.text(ruleSet, "ruleSet");
    }
}
