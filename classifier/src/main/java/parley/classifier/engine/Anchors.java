package parley.classifier.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the rules that may fire by the groups that occur. A rule stands under the group that it
 * needs and that is least likely to occur, with the next likely one beside it, so that most are
 * passed over without being looked at. Immutable.
 */
final class Anchors {
    private static final int[] NONE = {};

    /** For each group the rules under it: second group and number of the rule, in turns. */
    private final int[][] rulesOfGroup;

    Anchors(List<TrackRule> rules, int groups) {
        int[] counts = new int[groups];
        for (TrackRule rule : rules) {
            counts[rule.required().getFirst()]++;
        }
        rulesOfGroup = new int[groups][];
        Arrays.setAll(rulesOfGroup, i -> counts[i] == 0 ? NONE : new int[2 * counts[i]]);
        for (int number = rules.size() - 1; number >= 0; number--) {
            List<Integer> required = rules.get(number).required();
            int anchor = required.getFirst();
            counts[anchor]--;
            int at = 2 * counts[anchor];
            rulesOfGroup[anchor][at] = required.get(required.size() > 1 ? 1 : 0);
            rulesOfGroup[anchor][at + 1] = number;
        }
    }

    /** The numbers of the rules that may fire, ascending. */
    void collect(Presence presence, Numbers into) {
        into.clear();
        for (int i = 0; i < presence.count(); i++) {
            int[] rules = rulesOfGroup[presence.group(i)];
            for (int at = 0; at < rules.length; at += 2) {
                if (presence.has(rules[at])) {
                    into.add(rules[at + 1]);
                }
            }
        }
        into.sort();
    }
}
