package parley.classifier.engine;

import java.util.ArrayList;
import java.util.List;

/** The orders in which words of some groups may stand. */
final class Orders {
    private Orders() {}

    /** All orders of some groups, or the natural one alone. */
    static List<int[]> of(int size, boolean ordered) {
        int[] natural = new int[size];
        for (int i = 0; i < size; i++) {
            natural[i] = i;
        }
        if (ordered) {
            return List.of(natural);
        }
        List<int[]> orders = new ArrayList<>();
        permute(natural, 0, orders);
        return orders;
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
}
