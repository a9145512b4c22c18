package parley.classifier.match;

import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Evidence;
import parley.contract.record.Match;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules make of an article, and why.
 *
 * @param language the one whose rules apply; empty if there are no rules for it
 * @param named the tracks whose parties the article names, with the words; rules of others do not
 *     apply
 * @param matches what production makes of it
 * @param verdicts of every rule on every track that is named, or on all if none is: what matched
 *     first, then what came nearest
 */
public record Explanation(
        Article article,
        Optional<Language> language,
        Map<String, List<Evidence>> named,
        List<Match> matches,
        List<Verdict> verdicts) {
    /** Copies all. */
    public Explanation {
        named = Map.copyOf(named);
        matches = List.copyOf(matches);
        verdicts = List.copyOf(verdicts);
    }

    /** What a rule came to on the track where it came nearest. */
    public Optional<Verdict> nearest(String rule) {
        return verdicts.stream().filter(verdict -> verdict.rule().id().equals(rule)).findFirst();
    }

    /** The rules that did not match although the article holds words of theirs, nearest first. */
    public List<Verdict> nearMisses(int most) {
        return verdicts.stream()
                .filter(verdict -> !verdict.outcome().matches() && verdict.touched())
                .limit(most)
                .toList();
    }
}
