package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.WordGroup;
import parley.classifier.text.WordPattern;
import parley.contract.record.EvidenceField;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a condition means, whatever its place, its weight and the order of its words. */
final class Signature {
    private Signature() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> "words" + of(words.group()) + of(words.fields());
            case Condition.Near near ->
                    "near"
                            + (near.ordered()
                                    ? near.groups().stream().map(Signature::of).toList()
                                    : near.groups().stream().map(Signature::of).sorted().toList())
                            + near.gap()
                            + near.ordered()
                            + of(near.fields());
            case Condition.BothParties both -> "both" + of(both.fields());
            case Condition.All(String _, var parts) -> "all" + of(parts);
            case Condition.Any(String _, var parts) -> "any" + of(parts);
            case Condition.AtLeast(String _, int count, var parts) -> count + " of" + of(parts);
            case Condition.None(String _, var parts) -> "none" + of(parts);
            case Condition.Maybe(String _, var parts) -> "maybe" + of(parts);
            case Condition.Sentence(String _, var parts, var fields) ->
                    "sentence" + of(parts) + of(fields);
        };
    }

    private static String of(List<Condition> parts) {
        return parts.stream().map(Signature::of).sorted().toList().toString();
    }

    private static String of(Set<EvidenceField> fields) {
        return fields.stream().sorted().toList().toString();
    }

    private static String of(WordGroup group) {
        return group.patterns().stream()
                        .map(WordPattern::words)
                        .map(List::toString)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining())
                + group.roles().stream().sorted().toList().toString()
                + group.numbers();
    }
}
