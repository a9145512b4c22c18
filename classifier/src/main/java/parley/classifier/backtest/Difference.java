package parley.classifier.backtest;

import parley.contract.record.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that two rule sets would not have told alike. */
public sealed interface Difference {
    /** Only the second would have told it. */
    record Added(Told told) implements Difference {
        @Override
        public Told either() {
            return told;
        }
    }

    /** Only the first would have told it. */
    record Lost(Told told) implements Difference {
        @Override
        public Told either() {
            return told;
        }
    }

    /** Both would have told it, at other stages or from other articles. */
    record Changed(Told before, Told after) implements Difference {
        @Override
        public Told either() {
            return before;
        }
    }

    /** What one of them would have told, the first if both. */
    Told either();

    /** The track. */
    default String track() {
        return either().track();
    }

    /** The kind. */
    default Kind kind() {
        return either().kind();
    }

    /** When it would have been told first. */
    default Instant at() {
        return either().first().at();
    }

    /**
     * All differences. Two developments are the same one if the same article opened them, else if
     * articles report both.
     */
    static List<Difference> between(List<Told> base, List<Told> head) {
        Map<String, Told> left = new LinkedHashMap<>();
        head.forEach(told -> left.put(told.id(), told));
        Map<String, Told> pairs = new HashMap<>();
        for (Told before : base) {
            Told same = left.remove(before.id());
            if (same != null) {
                pairs.put(before.id(), same);
            }
        }
        Map<String, Told> reporting = new HashMap<>();
        left.values()
                .forEach(
                        told ->
                                told.articles()
                                        .forEach(id -> reporting.putIfAbsent(key(told, id), told)));
        List<Difference> differences = new ArrayList<>();
        for (Told before : base) {
            Optional<Told> after =
                    Optional.ofNullable(pairs.get(before.id()))
                            .or(() -> alike(before, reporting, left));
            after.ifPresent(told -> left.remove(told.id()));
            if (after.isEmpty()) {
                differences.add(new Lost(before));
            } else if (!before.says(after.get())) {
                differences.add(new Changed(before, after.get()));
            }
        }
        left.values().forEach(told -> differences.add(new Added(told)));
        return differences;
    }

    private static Optional<Told> alike(
            Told before, Map<String, Told> reporting, Map<String, Told> left) {
        return before.articles().stream()
                .sorted()
                .map(article -> Optional.ofNullable(reporting.get(key(before, article))))
                .flatMap(Optional::stream)
                .filter(told -> left.containsKey(told.id()))
                .findFirst();
    }

    private static String key(Told told, String article) {
        return told.track() + "/" + told.kind().code() + "/" + article;
    }
}
