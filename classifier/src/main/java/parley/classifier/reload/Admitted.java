package parley.classifier.reload;

import parley.classifier.match.RuleSet;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.RuleHold;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of a new folder of rules.
 *
 * @param atWork the rules that alert, the older of those that are held
 * @param rules compiled, with what is held in shadow beside
 * @param trial the whole new set in shadow, if its tracks and cues are held
 * @param held what is held, with the meaning it has
 * @param newHolds what was not held before
 */
record Admitted(
        RuleFolder atWork,
        RuleSet rules,
        Optional<RuleSet> trial,
        Map<String, String> held,
        List<RuleHold> newHolds) {
    /** Copies what is held. */
    Admitted {
        held = Map.copyOf(held);
        newHolds = List.copyOf(newHolds);
    }
}
