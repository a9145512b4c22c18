package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.WordGroup;
import parley.classifier.text.WordPattern;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a condition means, whatever its place, its weight and the order of its words and parts. */
final class Signature {
    private Signature() {}

    static String of(Condition condition) {
        String own =
                switch (condition) {
                    case Condition.Words words -> of(words.group()) + sorted(words.fields());
                    case Condition.Near near -> of(near) + sorted(near.fields());
                    case Condition.BothParties both -> sorted(both.fields());
                    case Condition.AtLeast some -> Integer.toString(some.count());
                    case Condition.TrackIs is -> Boolean.toString(is.open());
                    case Condition.Clause clause ->
                            sorted(clause.fields()) + sorted(clause.despite());
                    case Condition.Sentence sentence ->
                            sorted(sentence.fields()) + sorted(sentence.despite());
                    case Condition.All _, Condition.Any _, Condition.None _, Condition.Maybe _ ->
                            "";
                };
        List<String> parts = condition.parts().stream().map(Signature::of).toList();
        return condition.getClass().getSimpleName() + own + sorted(parts);
    }

    private static String of(Condition.Near near) {
        List<String> groups = near.groups().stream().map(Signature::of).toList();
        return (near.ordered() ? groups.toString() : sorted(groups)) + near.ordered() + near.gap();
    }

    private static String of(WordGroup group) {
        return sorted(group.patterns().stream().map(WordPattern::words).toList())
                + sorted(group.roles())
                + sorted(group.numbers());
    }

    private static String sorted(Collection<?> items) {
        return items.stream()
                .map(Object::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(",", "[", "]"));
    }
}
