package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Factors;
import parley.classifier.rule.WordGroup;
import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a condition can come to: whether it can be met at all, and the highest score.
 *
 * @param bans what must not be there
 * @param fields the parts of the article that are looked at
 * @param tracks the sorts of tracks that are left: open ones (true), named ones (false)
 */
record Reach(List<Ban> bans, Set<EvidenceField> fields, Set<Boolean> tracks) {
    /** Words that must not be there in some parts of the article. */
    private record Ban(WordGroup group, Set<EvidenceField> fields) {
        /** Whether any word of a group in some parts is banned. */
        boolean covers(WordGroup other, Set<EvidenceField> in) {
            return fields.containsAll(in)
                    && group.patterns().containsAll(other.patterns())
                    && group.roles().containsAll(other.roles())
                    && group.numbers().containsAll(other.numbers());
        }
    }

    /** Everything. */
    static final Reach WHOLE =
            new Reach(List.of(), EnumSet.allOf(EvidenceField.class), Set.of(true, false));

    /** The conditions within one that can never be met, the outermost of each. */
    List<Condition> never(Condition condition) {
        return switch (condition) {
            case Condition.Words words ->
                    unless(
                            condition,
                            within(words.fields()) && free(words.group(), words.fields()));
            case Condition.Near near ->
                    unless(
                            condition,
                            within(near.fields())
                                    && near.groups().stream()
                                            .allMatch(group -> free(group, near.fields())));
            case Condition.BothParties both -> unless(condition, within(both.fields()));
            case Condition.TrackIs is -> unless(condition, tracks.contains(is.open()));
            case Condition.All all -> together(all.parts(), fields);
            case Condition.Sentence(_, var parts, var in, _) -> together(parts, in);
            case Condition.Clause(_, var parts, var in, _) -> together(parts, in);
            case Condition.Any any -> some(any, 1);
            case Condition.AtLeast some -> some(some, some.count());
            case Condition.Maybe maybe -> each(maybe.parts());
            // What is ruled out may well be ruled out around it too.
            case Condition.None none -> new Reach(List.of(), fields, tracks).each(none.parts());
        };
    }

    private static List<Condition> unless(Condition condition, boolean possible) {
        return possible ? List.of() : List.of(condition);
    }

    private boolean within(Set<EvidenceField> some) {
        return some.stream().anyMatch(fields::contains);
    }

    private boolean free(WordGroup group, Set<EvidenceField> in) {
        return bans.stream().noneMatch(ban -> ban.covers(group, in));
    }

    private List<Condition> each(List<Condition> parts) {
        return parts.stream().flatMap(part -> never(part).stream()).toList();
    }

    /** Parts that are all needed: what one of them rules out, no other can need. */
    private List<Condition> together(List<Condition> parts, Set<EvidenceField> in) {
        List<Ban> all = new ArrayList<>(bans);
        parts.stream()
                .filter(Condition.None.class::isInstance)
                .flatMap(none -> none.parts().stream())
                .flatMap(part -> part instanceof Condition.Words w ? Stream.of(w) : Stream.of())
                .forEach(words -> all.add(new Ban(words.group(), words.fields())));
        Set<EvidenceField> both = new HashSet<>(fields);
        both.retainAll(in);
        List<Condition> never = new ArrayList<>();
        for (Condition part : parts) {
            never.addAll(new Reach(all, both, besides(part, parts)).never(part));
        }
        return never;
    }

    /** The tracks that the other parts leave to one. */
    private Set<Boolean> besides(Condition part, List<Condition> parts) {
        Set<Boolean> left = new HashSet<>(tracks);
        for (Condition other : parts) {
            if (!other.equals(part) && other instanceof Condition.TrackIs is) {
                left.remove(!is.open());
            }
        }
        return left;
    }

    /** Parts of which some are needed: if too few can be met, the whole is told. */
    private List<Condition> some(Condition whole, int count) {
        List<Condition> never = each(whole.parts());
        long possible = whole.parts().stream().filter(part -> never(part).isEmpty()).count();
        return possible < count ? List.of(whole) : never;
    }

    /** The highest score that a condition can add. */
    static double score(Condition condition, Factors factors) {
        List<Double> parts = condition.parts().stream().map(part -> score(part, factors)).toList();
        return switch (condition) {
            case Condition.Words words -> words.weight() * most(words.fields(), factors);
            case Condition.Near near -> near.weight() * most(near.fields(), factors);
            case Condition.BothParties both -> both.weight() * most(both.fields(), factors);
            case Condition.Any _ -> best(parts, 1);
            case Condition.AtLeast some -> best(parts, some.count());
            case Condition.None _ -> 0;
            case Condition.All _,
                    Condition.Maybe _,
                    Condition.Sentence _,
                    Condition.Clause _,
                    Condition.TrackIs _ ->
                    best(parts, parts.size());
        };
    }

    private static double most(Set<EvidenceField> fields, Factors factors) {
        return fields.stream().mapToDouble(factors::of).max().orElse(0);
    }

    private static double best(List<Double> scores, int count) {
        return scores.stream()
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
