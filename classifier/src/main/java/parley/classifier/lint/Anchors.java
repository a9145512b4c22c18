package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.WordGroup;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a condition needs some words to be met.
 *
 * @param anchor which words will do
 * @param names whether names of who and where will do
 */
record Anchors(Predicate<WordGroup> anchor, boolean names) {
    /** Any word or name; a number alone is none. */
    static final Anchors ANY =
            new Anchors(group -> !group.patterns().isEmpty() || !group.roles().isEmpty(), true);

    /** Words that say what happened. */
    static final Anchors WORDS = new Anchors(group -> !group.patterns().isEmpty(), false);

    boolean hold(Condition condition) {
        return switch (condition) {
            case Condition.Words _, Condition.Near _ ->
                    condition.groups().stream().anyMatch(anchor);
            case Condition.BothParties _ -> names;
            case Condition.All _, Condition.Sentence _, Condition.Clause _ ->
                    condition.parts().stream().anyMatch(this::hold);
            case Condition.Any any -> any.parts().stream().allMatch(this::hold);
            case Condition.AtLeast some ->
                    some.parts().stream().filter(part -> !hold(part)).count() < some.count();
            case Condition.None _, Condition.Maybe _, Condition.TrackIs _ -> false;
        };
    }

    /** The parts that let a condition be met without any anchor: itself, or branches of it. */
    List<Condition> loose(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .filter(part -> !hold(part))
                    .flatMap(part -> loose(part).stream())
                    .toList();
        }
        boolean one = condition instanceof Condition.All all && all.parts().size() == 1;
        return one ? loose(condition.parts().getFirst()) : List.of(condition);
    }
}
