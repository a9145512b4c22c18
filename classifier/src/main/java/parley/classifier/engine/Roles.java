package parley.classifier.engine;

import parley.classifier.rule.Condition;

import java.util.List;

/** Tells which conditions mean something else for each track. */
final class Roles {
    private Roles() {}

    /** Whether a track's names are part of a condition. */
    static boolean in(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> !words.group().roles().isEmpty();
            case Condition.Near near ->
                    near.groups().stream().anyMatch(group -> !group.roles().isEmpty());
            case Condition.BothParties _ -> true;
            case Condition.All all -> inAny(all.parts());
            case Condition.Any any -> inAny(any.parts());
            case Condition.AtLeast some -> inAny(some.parts());
            case Condition.None none -> inAny(none.parts());
            case Condition.Maybe maybe -> inAny(maybe.parts());
            case Condition.Clause clause -> inAny(clause.parts());
            case Condition.Sentence sentence -> inAny(sentence.parts());
            case Condition.TrackIs _ -> true;
        };
    }

    private static boolean inAny(List<Condition> conditions) {
        return conditions.stream().anyMatch(Roles::in);
    }
}
