package parley.classifier.match;

import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds words of several groups close together. Linear in the places of the words: each order of
 * the groups is walked once, every group with a pointer that only moves on.
 */
final class NearSearch {
    private final List<Terms> groups;
    private final List<int[]> orders;
    private final int gap;

    /**
     * A search.
     *
     * @param gap the most other words among those found
     * @param ordered whether they must stand in the order of the groups
     */
    NearSearch(List<Terms> groups, int gap, boolean ordered) {
        this.groups = List.copyOf(groups);
        this.gap = gap;
        this.orders = new ArrayList<>();
        int[] natural = new int[groups.size()];
        for (int i = 0; i < natural.length; i++) {
            natural[i] = i;
        }
        if (ordered) {
            orders.add(natural);
        } else {
            permute(natural, 0, orders);
        }
    }

    /** The groups, in their order. */
    List<Terms> groups() {
        return groups;
    }

    private static void permute(int[] order, int from, List<int[]> into) {
        if (from == order.length) {
            into.add(order.clone());
            return;
        }
        for (int i = from; i < order.length; i++) {
            swap(order, from, i);
            permute(order, from + 1, into);
            swap(order, from, i);
        }
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }

    /** The first such words in one of the fields, one of each group; empty if there are none. */
    List<Terms.Occurrence> first(Reading reading, Reading.Range range, Set<EvidenceField> fields) {
        List<List<Terms.Occurrence>> places = new ArrayList<>();
        for (Terms group : groups) {
            List<Terms.Occurrence> found = new ArrayList<>(group.in(reading, range));
            found.removeIf(at -> !fields.contains(reading.token(at.first()).field()));
            if (found.isEmpty()) {
                return List.of();
            }
            places.add(found);
        }
        List<Terms.Occurrence> best = List.of();
        for (int[] order : orders) {
            List<Terms.Occurrence> chain = chain(reading, places, order);
            if (!chain.isEmpty()
                    && (best.isEmpty() || chain.getFirst().first() < best.getFirst().first())) {
                best = chain;
            }
        }
        return best;
    }

    /** Walks one order: from each word of the first group the nearest following ones. */
    private List<Terms.Occurrence> chain(
            Reading reading, List<List<Terms.Occurrence>> places, int[] order) {
        int[] next = new int[order.length];
        for (Terms.Occurrence start : places.get(order[0])) {
            List<Terms.Occurrence> chain = new ArrayList<>(List.of(start));
            for (int i = 1; i < order.length; i++) {
                List<Terms.Occurrence> group = places.get(order[i]);
                int after = chain.getLast().last();
                while (next[i] < group.size() && group.get(next[i]).first() <= after) {
                    next[i]++;
                }
                if (next[i] == group.size()) {
                    return List.of();
                }
                chain.add(group.get(next[i]));
            }
            if (others(chain) <= gap && reading.samePart(start.first(), chain.getLast().last())) {
                return chain;
            }
        }
        return List.of();
    }

    /** How many words stand among those of a chain that are none of them. */
    private static int others(List<Terms.Occurrence> chain) {
        int others = chain.getLast().last() - chain.getFirst().first() + 1;
        for (Terms.Occurrence at : chain) {
            others -= at.last() - at.first() + 1;
        }
        return others;
    }
}
