package parley.classifier.lint;

import parley.classifier.rule.Condition;
import parley.classifier.rule.RuleSources;
import parley.runtime.config.Place;

import java.util.ArrayList;
import java.util.List;

/** Collects findings; knows where conditions stand. Not thread-safe. */
final class Findings {
    private final RuleSources sources;
    private final List<Finding> found = new ArrayList<>();

    Findings(RuleSources sources) {
        this.sources = sources;
    }

    void add(Place place, LintCode code, String message) {
        found.add(new Finding(place, code, message));
    }

    /** At a condition of a rule or an exception that begins at the owner's place. */
    void add(Place owner, Condition at, LintCode code, String message) {
        add(place(owner, at), code, message);
    }

    Place place(Place owner, Condition condition) {
        return sources.place(owner, condition.path());
    }

    /** Each once, by place. */
    List<Finding> all() {
        return found.stream().distinct().sorted(Finding.BY_PLACE).toList();
    }
}
