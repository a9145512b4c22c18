package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Factors;
import parley.classifier.rule.WordGroup;
import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a condition can come to: the highest score, and whether it can be met at all. */
final class Reach {
    /** What must not be there, and in which parts of the article. */
    private record Ban(WordGroup group, Set<EvidenceField> fields) {
        /** Whether words of a group in some fields are always banned. */
        boolean covers(WordGroup other, Set<EvidenceField> in) {
            return fields.containsAll(in)
                    && group.patterns().containsAll(other.patterns())
                    && group.roles().containsAll(other.roles())
                    && group.numbers().containsAll(other.numbers());
        }
    }

    private Reach() {}

    /** The highest score that it can add. */
    static double score(Condition condition, Factors factors) {
        return switch (condition) {
            case Condition.Words words -> words.weight() * most(words.fields(), factors);
            case Condition.Near near -> near.weight() * most(near.fields(), factors);
            case Condition.BothParties both -> both.weight() * most(both.fields(), factors);
            case Condition.All(String _, var parts) -> sum(parts, factors);
            case Condition.Sentence(String _, var parts, var _) -> sum(parts, factors);
            case Condition.Maybe(String _, var parts) -> sum(parts, factors);
            case Condition.Any(String _, var parts) -> best(parts, 1, factors);
            case Condition.AtLeast(String _, int count, var parts) -> best(parts, count, factors);
            case Condition.None _ -> 0;
        };
    }

    private static double most(Set<EvidenceField> fields, Factors factors) {
        return fields.stream().mapToDouble(factors::of).max().orElse(0);
    }

    private static double sum(List<Condition> parts, Factors factors) {
        return parts.stream().mapToDouble(part -> score(part, factors)).sum();
    }

    private static double best(List<Condition> parts, int count, Factors factors) {
        return parts.stream()
                .map(part -> score(part, factors))
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** The conditions within that can never be met, the outermost of each. */
    static List<Condition> never(Condition condition) {
        return never(condition, List.of(), Set.of(EvidenceField.values()));
    }

    private static List<Condition> never(
            Condition condition, List<Ban> bans, Set<EvidenceField> fields) {
        return switch (condition) {
            case Condition.Words words -> {
                boolean apart = words.fields().stream().noneMatch(fields::contains);
                yield apart || banned(words.group(), words.fields(), bans)
                        ? List.of(condition)
                        : List.of();
            }
            case Condition.Near near -> {
                boolean apart = near.fields().stream().noneMatch(fields::contains);
                boolean banned =
                        near.groups().stream().anyMatch(g -> banned(g, near.fields(), bans));
                yield apart || banned ? List.of(condition) : List.of();
            }
            case Condition.BothParties both ->
                    both.fields().stream().noneMatch(fields::contains)
                            ? List.of(condition)
                            : List.of();
            case Condition.All(String _, var parts) -> together(parts, with(bans, parts), fields);
            case Condition.Sentence(String _, var parts, var in) ->
                    together(parts, with(bans, parts), in);
            case Condition.Any(String _, var parts) -> apart(condition, parts, 1, bans, fields);
            case Condition.AtLeast(String _, int count, var parts) ->
                    apart(condition, parts, count, bans, fields);
            case Condition.Maybe(String _, var parts) ->
                    parts.stream().flatMap(part -> never(part, bans, fields).stream()).toList();
            case Condition.None(String _, var parts) ->
                    parts.stream()
                            .flatMap(part -> never(part, List.of(), fields).stream())
                            .toList();
        };
    }

    private static boolean banned(WordGroup group, Set<EvidenceField> fields, List<Ban> bans) {
        return bans.stream().anyMatch(ban -> ban.covers(group, fields));
    }

    private static List<Ban> with(List<Ban> outer, List<Condition> parts) {
        List<Ban> bans = new ArrayList<>(outer);
        for (Condition part : parts) {
            if (part instanceof Condition.None(String _, var unwanted)) {
                for (Condition each : unwanted) {
                    if (each instanceof Condition.Words words) {
                        bans.add(new Ban(words.group(), words.fields()));
                    }
                }
            }
        }
        return bans;
    }

    /** Parts that are all needed: one that is never met is told itself. */
    private static List<Condition> together(
            List<Condition> parts, List<Ban> bans, Set<EvidenceField> fields) {
        return parts.stream().flatMap(part -> never(part, bans, fields).stream()).toList();
    }

    /** Parts of which some are needed: if too few can be met, the whole is told. */
    private static List<Condition> apart(
            Condition whole,
            List<Condition> parts,
            int count,
            List<Ban> bans,
            Set<EvidenceField> fields) {
        List<Condition> never = new ArrayList<>();
        int possible = 0;
        for (Condition part : parts) {
            List<Condition> within = never(part, bans, fields);
            never.addAll(within);
            possible += within.isEmpty() ? 1 : 0;
        }
        return possible < count ? List.of(whole) : never;
    }
}
