package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.WordGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a condition needs some words to be met.
 *
 * @param anchor which words will do
 */
record Anchors(Predicate<WordGroup> anchor, boolean names) {
    /** Any word or name; a number alone is none. */
    static final Anchors ANY =
            new Anchors(group -> !group.patterns().isEmpty() || !group.roles().isEmpty(), true);

    /** Words that say what happened. */
    static final Anchors WORDS = new Anchors(group -> !group.patterns().isEmpty(), false);

    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> anchor.test(words.group());
            case Condition.Near near -> near.groups().stream().anyMatch(anchor);
            case Condition.BothParties _ -> names;
            case Condition.All(String _, var parts) -> parts.stream().anyMatch(this::holds);
            case Condition.Sentence(String _, var parts, var _) ->
                    parts.stream().anyMatch(this::holds);
            case Condition.Any(String _, var parts) -> parts.stream().allMatch(this::holds);
            case Condition.AtLeast(String _, int count, var parts) ->
                    parts.stream().filter(part -> !holds(part)).count() < count;
            case Condition.None _, Condition.Maybe _ -> false;
        };
    }

    /** The parts that let a condition be met without any anchor; itself, or branches of it. */
    List<Condition> loose(Condition condition) {
        List<Condition> loose = new ArrayList<>();
        switch (condition) {
            case Condition.Any(String _, var parts) -> branches(parts, loose);
            case Condition.All(String _, var parts) when parts.size() == 1 ->
                    loose.addAll(loose(parts.getFirst()));
            case Condition.All _,
                    Condition.Sentence _,
                    Condition.AtLeast _,
                    Condition.None _,
                    Condition.Maybe _,
                    Condition.Words _,
                    Condition.Near _,
                    Condition.BothParties _ ->
                    loose.add(condition);
        }
        return loose;
    }

    private void branches(List<Condition> parts, List<Condition> loose) {
        parts.stream().filter(part -> !holds(part)).forEach(part -> loose.addAll(loose(part)));
    }
}
