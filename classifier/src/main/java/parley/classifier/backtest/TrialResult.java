package parley.classifier.backtest;

import java.util.List;

/**
 * What one rule set would have told.
 *
 * @param revision of the set
 * @param reports how many articles would have been reports of something
 * @param told the developments told, earliest first
 * @param nanosPerArticle what matching cost, on the average
 */
public record TrialResult(String revision, int reports, List<Told> told, long nanosPerArticle) {
    /** Copies the developments. */
    public TrialResult {
        told = List.copyOf(told);
    }

    /** How many alerts there would have been: each development at each stage that is news. */
    public int alerts() {
        return told.stream().mapToInt(one -> one.alerts().size()).sum();
    }
}
