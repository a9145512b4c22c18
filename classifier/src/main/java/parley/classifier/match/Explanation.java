package parley.classifier.match;

import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Evidence;
import parley.contract.record.Match;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules make of an article, and why.
 *
 * @param language the one whose rules apply; empty if there are no rules for it
 * @param stems what the article's words are compared by, in their order
 * @param named the tracks whose parties the article names, with the words; rules of others do not
 *     apply
 * @param matches what production makes of it
 * @param verdicts of every rule on every track that is named: what matched first, then what came
 *     nearest
 */
public record Explanation(
        Article article,
        Optional<Language> language,
        Map<String, List<String>> stems,
        Map<String, List<Evidence>> named,
        List<Match> matches,
        List<Verdict> verdicts) {
    /** Copies matches and verdicts. */
    public Explanation {
        matches = List.copyOf(matches);
        verdicts = List.copyOf(verdicts);
    }

    /** What a rule came to on the track where it came nearest. */
    public Optional<Verdict> nearest(String rule) {
        return verdicts.stream().filter(verdict -> verdict.rule().id().equals(rule)).findFirst();
    }

    /** The rules that matched. */
    public List<Verdict> matched() {
        return verdicts.stream().filter(verdict -> verdict.outcome().matches()).toList();
    }

    /** The rules that did not match, but whose words the article holds; nearest first. */
    public List<Verdict> nearMisses(int most) {
        Set<String> told =
                matched().stream()
                        .map(verdict -> verdict.rule().id())
                        .collect(Collectors.toCollection(HashSet::new));
        return verdicts.stream()
                .filter(verdict -> !verdict.outcome().matches() && verdict.touched())
                .filter(verdict -> told.add(verdict.rule().id()))
                .limit(most)
                .toList();
    }
}
