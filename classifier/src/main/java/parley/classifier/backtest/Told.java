package parley.classifier.backtest;

import parley.contract.record.Kind;

import java.util.List;
import java.util.Set;

/**
 * A development that people would have been told of.
 *
 * @param id of the development
 * @param alerts what they would have heard, in its order; at least one
 * @param articles ids of the articles that report it
 */
public record Told(String id, String track, Kind kind, List<Alert> alerts, Set<String> articles) {
    /** Copies alerts and articles. */
    public Told {
        alerts = List.copyOf(alerts);
        articles = Set.copyOf(articles);
    }

    /** What they would have heard first. */
    public Alert first() {
        return alerts.getFirst();
    }

    /** Whether people would hear the same. */
    boolean says(Told other) {
        if (alerts.size() != other.alerts.size()) {
            return false;
        }
        for (int i = 0; i < alerts.size(); i++) {
            if (!alerts.get(i).says(other.alerts.get(i))) {
                return false;
            }
        }
        return true;
    }
}
