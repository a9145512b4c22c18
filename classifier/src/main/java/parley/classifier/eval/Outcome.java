package parley.classifier.eval;

import parley.classifier.match.RuleSet;
import parley.contract.record.Band;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the rules made of an item.
 *
 * @param alerts the matches that would have been told, on any track
 */
public record Outcome(LabelledItem item, List<Match> alerts) {
    /** Copies the alerts. */
    public Outcome {
        alerts = List.copyOf(alerts);
    }

    /** Runs the rules over items, by the code that matches articles. */
    public static List<Outcome> of(RuleSet rules, List<LabelledItem> items) {
        return items.stream()
                .map(
                        item ->
                                new Outcome(
                                        item,
                                        rules.match(item.article()).stream()
                                                .filter(match -> match.band() == Band.ALERT)
                                                .toList()))
                .toList();
    }

    /** The kinds that were told. */
    public Set<Kind> told() {
        Set<Kind> told = EnumSet.noneOf(Kind.class);
        alerts.forEach(match -> told.add(match.kind()));
        return told;
    }

    /** The first alert of a kind that was told. */
    public Match alert(Kind kind) {
        return alerts.stream().filter(match -> match.kind() == kind).findFirst().orElseThrow();
    }
}
