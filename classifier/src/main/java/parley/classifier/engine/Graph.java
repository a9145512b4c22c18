package parley.classifier.engine;

import parley.classifier.rule.Condition;
import parley.contract.record.EvidenceField;
import parley.contract.record.Realis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Makes the nodes of one language's conditions, each only once. Not thread-safe. */
final class Graph {
    private final Groups groups;
    private final Cues cues;
    private final Map<List<Object>, Node> nodes = new HashMap<>();

    Graph(Groups groups, Cues cues) {
        this.groups = groups;
        this.cues = cues;
    }

    int size() {
        return nodes.size();
    }

    Node words(Condition.Words words, int group, Worth worth) {
        int fields = Part.mask(words.fields());
        // What adds nothing to the score is only the surroundings.
        boolean named = words.group().namesOnly() || words.weight() == 0;
        return node(
                List.of("words", words.path(), group, fields, worth, named),
                id -> new Leaf.Words(id, words.path(), group, fields, worth, named));
    }

    Node bothParties(Condition.BothParties both, List<Integer> sides, int anySide, Worth worth) {
        int fields = Part.mask(both.fields());
        // Of two sides each is needed; of more, any two are.
        List<Integer> needed = sides.size() == 2 ? sides : List.of(anySide);
        return node(
                List.of("both", both.path(), sides, fields, worth),
                id ->
                        new Leaf.BothParties(
                                id,
                                likeliestLast(needed),
                                both.path(),
                                ints(sides),
                                fields,
                                worth));
    }

    Node close(Condition.Near near, List<Integer> of, Worth worth) {
        int fields = Part.mask(near.fields());
        boolean named = near.weight() == 0;
        return node(
                List.of("near", near.path(), of, near.gap(), near.ordered(), fields, worth, named),
                id ->
                        new Leaf.Close(
                                id,
                                likeliestLast(of),
                                near.path(),
                                ints(of),
                                near.ordered(),
                                near.gap(),
                                fields,
                                worth,
                                named));
    }

    Node all(List<Node> parts) {
        return node(
                List.of("all", ids(parts)),
                id -> new Combination.All(id, requiredByAll(parts), parts));
    }

    Node any(List<Node> parts) {
        return node(
                List.of("any", ids(parts)),
                id -> new Combination.Any(id, requiredByAny(parts), parts));
    }

    Node atLeast(int count, List<Node> parts) {
        return node(
                List.of("at-least", count, ids(parts)),
                id ->
                        new Combination.AtLeast(
                                id,
                                count == parts.size() ? requiredByAll(parts) : requiredByAny(parts),
                                count,
                                parts));
    }

    Node none(List<Node> parts) {
        return node(List.of("none", ids(parts)), id -> new Combination.None(id, parts));
    }

    Node maybe(List<Node> parts) {
        return node(List.of("maybe", ids(parts)), id -> new Combination.Maybe(id, parts));
    }

    Node within(Within.Unit unit, List<Node> parts, Set<EvidenceField> in, Set<Realis> despite) {
        int fields = Part.mask(in);
        Node all = all(parts);
        return node(
                List.of("within", unit, all.id(), fields, despite),
                id -> new Within(id, unit, all, cues, fields, despite));
    }

    private Node node(List<Object> key, IntFunction<Node> maker) {
        Node known = nodes.get(key);
        if (known == null) {
            known = maker.apply(nodes.size());
            nodes.put(key, known);
        }
        return known;
    }

    private static List<Integer> ids(List<Node> parts) {
        return parts.stream().map(Node::id).toList();
    }

    private int[] requiredByAll(List<Node> parts) {
        SortedSet<Integer> required = new TreeSet<>();
        for (Node part : parts) {
            for (int group : part.required()) {
                required.add(group);
            }
        }
        return likeliestLast(required);
    }

    /** What each part needs taken together is a group that any of them needs. */
    private int[] requiredByAny(List<Node> parts) {
        List<Integer> each = new ArrayList<>();
        for (Node part : parts) {
            if (part.required().length == 0) {
                return new int[0];
            }
            each.add(part.required()[0]);
        }
        return new int[] {groups.union(each)};
    }

    private int[] likeliestLast(Collection<Integer> some) {
        List<Integer> sorted = new ArrayList<>(new TreeSet<>(some));
        sorted.sort(Comparator.comparingDouble(groups::likelihood));
        return ints(sorted);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
