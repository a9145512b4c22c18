package parley.classifier.reload;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;

import java.util.List;

/** A folder of rules with a difference. */
final class Variant {
    private Variant() {}

    /** A folder's tracks and cues with other rules. */
    static RuleFolder of(RuleFolder shared, List<Rule> rules, String revision) {
        return new RuleFolder(rules, shared.tracks(), shared.gazetteer(), shared.lists(), revision);
    }
}
