package parley.classifier.backtest;

import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What two rule sets would have told of the same articles.
 *
 * @param articles how many there were
 * @param failed how many of them could not be matched
 * @param complete whether all were looked at; false if a set alerted so often that it is no use
 * @param first own time of the earliest; empty without any
 * @param last own time of the latest; empty without any
 * @param base what the first set would have told
 * @param head what the second would have told
 */
public record BacktestResult(
        long articles,
        long failed,
        boolean complete,
        Optional<Instant> first,
        Optional<Instant> last,
        TrialResult base,
        TrialResult head) {
    /** Alerts by track, kind and stage. */
    public record Count(
            String track, Kind kind, Stage stage, int base, int head, int added, int lost) {
        private Count and(Count other) {
            return new Count(
                    track,
                    kind,
                    stage,
                    base + other.base,
                    head + other.head,
                    added + other.added,
                    lost + other.lost);
        }
    }

    private record Cell(String track, Kind kind, Stage stage) {
        static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::track)
                        .thenComparing(Cell::kind)
                        .thenComparing(Cell::stage);
    }

    /** What they would not have told alike, by what it is and then by time. */
    public List<Difference> differences() {
        return Difference.between(base.told(), head.told()).stream()
                .sorted(Comparator.comparing(Difference::at))
                .toList();
    }

    /** The counts of alerts, by track, kind and stage; without what neither would have told. */
    public List<Count> counts() {
        Map<Cell, Count> counts = new TreeMap<>(Cell.ORDER);
        for (Told told : base.told()) {
            told.alerts().forEach(alert -> add(counts, told, alert.stage(), 1, 0, 0, 0));
        }
        for (Told told : head.told()) {
            told.alerts().forEach(alert -> add(counts, told, alert.stage(), 0, 1, 0, 0));
        }
        for (Difference difference : differences()) {
            List<Stage> gone = new ArrayList<>();
            List<Stage> come = new ArrayList<>();
            switch (difference) {
                case Difference.Added(Told told) -> come.addAll(stages(told));
                case Difference.Lost(Told told) -> gone.addAll(stages(told));
                case Difference.Changed(Told before, Told after) -> {
                    gone.addAll(stages(before));
                    stages(after).stream().filter(stage -> !gone.remove(stage)).forEach(come::add);
                }
            }
            Told told = difference.either();
            come.forEach(stage -> add(counts, told, stage, 0, 0, 1, 0));
            gone.forEach(stage -> add(counts, told, stage, 0, 0, 0, 1));
        }
        return List.copyOf(counts.values());
    }

    private static List<Stage> stages(Told told) {
        return told.alerts().stream().map(Alert::stage).toList();
    }

    private static void add(
            Map<Cell, Count> counts,
            Told told,
            Stage stage,
            int base,
            int head,
            int added,
            int lost) {
        var cell = new Cell(told.track(), told.kind(), stage);
        var one = new Count(told.track(), told.kind(), stage, base, head, added, lost);
        counts.merge(cell, one, Count::and);
    }
}
