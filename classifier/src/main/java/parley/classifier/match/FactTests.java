package parley.classifier.match;

import parley.classifier.track.ExpectedFacts;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.util.List;
import java.util.Objects;

/** Compares the facts that a test expects with those read from its article. */
final class FactTests {
    private FactTests() {}

    /**
     * What was expected and not read for any match of a kind: the fewest lines of one; empty if
     * nothing is expected, or no match is there to have facts.
     */
    static List<String> unmet(ExpectedFacts expected, Kind kind, List<Match> matches) {
        List<String> fewest = List.of();
        boolean first = true;
        for (Match match : matches) {
            if (match.kind() == kind) {
                Facts facts = Objects.requireNonNullElse(match.facts(), Facts.NONE);
                List<String> unmet = expected.unmet(facts);
                fewest = first || unmet.size() < fewest.size() ? unmet : fewest;
                first = false;
            }
        }
        return fewest;
    }
}
