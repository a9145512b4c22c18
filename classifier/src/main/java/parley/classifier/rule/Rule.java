package parley.classifier.rule;

import parley.classifier.text.Language;
import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.runtime.config.Place;

import java.util.List;
import java.util.Map;

/**
 * When an article is a report of a kind at a stage.
 *
 * @param id unique in the folder
 * @param version raised by the operator with every change of meaning
 * @param owner who answers for it
 * @param alert the least score that makes or joins a development
 * @param review the least score that an operator may look at
 * @param when the condition by language; a language that is left out never matches
 * @param place where it begins in its file
 */
public record Rule(
        String id,
        Kind kind,
        Stage stage,
        int version,
        String owner,
        Status status,
        String description,
        double alert,
        double review,
        Map<Language, Condition> when,
        List<RuleTest> tests,
        Place place) {
    /** Copies conditions and tests. */
    public Rule {
        when = Map.copyOf(when);
        tests = List.copyOf(tests);
    }

    /** The same rule in another status. */
    public Rule with(Status other) {
        return new Rule(
                id,
                kind,
                stage,
                version,
                owner,
                other,
                description,
                alert,
                review,
                when,
                tests,
                place);
    }
}
