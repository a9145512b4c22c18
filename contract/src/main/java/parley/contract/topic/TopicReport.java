package parley.contract.topic;

import java.util.List;
import java.util.Set;

/**
 * What {@link TopicSetup#ensure()} found and did.
 *
 * @param created the topics that this call created
 * @param warnings settings of existing topics that differ from the contract, one sentence each;
 *     Parley works all the same
 */
public record TopicReport(Set<Topic> created, List<String> warnings) {
    /** Copies both. */
    public TopicReport {
        created = Set.copyOf(created);
        warnings = List.copyOf(warnings);
    }
}
