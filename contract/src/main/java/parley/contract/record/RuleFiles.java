package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.time.Instant;
import java.util.Map;

/** The files of the last rule set that was at work with none of its rules held. */
public record RuleFiles(
        @JsonPropertyDescription("Revision of the rule set: a hash of its content") String ruleSet,
        @JsonPropertyDescription("Text by path within the folder, slashes between")
                Map<String, String> files,
        @JsonPropertyDescription("When it was put to work") Instant at) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public RuleFiles {
        ruleSet = Fields.text(ruleSet, "ruleSet");
        files = Fields.map(files, "files");
        at = Fields.required(at, "at");
    }
}
