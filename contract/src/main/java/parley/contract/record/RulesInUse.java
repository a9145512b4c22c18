package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.time.Instant;
import java.util.List;

/** The rules that one classifier instance works by, as it says again and again while it runs. */
public record RulesInUse(
        @JsonPropertyDescription("Id of the instance, new with every start") String instance,
        @JsonPropertyDescription("Name of its host") String host,
        @JsonPropertyDescription("Revision of the rule set at work: a hash of its content")
                String ruleSet,
        @JsonPropertyDescription("Ids of the rules that it tries instead of alerting by them")
                List<String> held,
        @JsonPropertyDescription("When it said so; it is gone if it stays silent for a minute")
                Instant at) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public RulesInUse {
        instance = Fields.text(instance, "instance");
        host = Fields.text(host, "host");
        ruleSet = Fields.text(ruleSet, "ruleSet");
        held = Fields.list(held, "held");
        at = Fields.required(at, "at");
    }
}
