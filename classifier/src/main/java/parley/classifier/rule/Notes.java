package parley.classifier.rule;

import java.util.List;

/**
 * What people want to know of a rule.
 *
 * @param version raised by the operator with every change of meaning
 * @param owner who answers for it
 * @param description what it is for, in a sentence
 * @param references where its definition or its words come from
 * @param falsePositives what it is known to take for a report although it is none
 */
public record Notes(
        int version,
        String owner,
        String description,
        List<String> references,
        List<String> falsePositives) {
    /** Copies the lists. */
    public Notes {
        references = List.copyOf(references);
        falsePositives = List.copyOf(falsePositives);
    }
}
