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
 * @param alert the least score that makes or joins a development
 * @param review the least score that an operator may look at
 * @param factors what the parts of an article count
 * @param when the condition by language; a language that is left out never matches
 * @param exceptions what is passed over although it meets the condition
 * @param place where it begins in its file
 */
public record Rule(
        String id,
        Kind kind,
        Stage stage,
        Notes notes,
        Status status,
        double alert,
        double review,
        Factors factors,
        Map<Language, Condition> when,
        List<RuleException> exceptions,
        List<RuleTest> tests,
        Place place) {
    /** Copies conditions, exceptions and tests. */
    public Rule {
        when = Map.copyOf(when);
        exceptions = List.copyOf(exceptions);
        tests = List.copyOf(tests);
    }

    /** The version that its operator gave it. */
    public int version() {
        return notes.version();
    }

    /** The same rule in another status. */
    public Rule with(Status other) {
        return new Rule(
                id,
                kind,
                stage,
                notes,
                other,
                alert,
                review,
                factors,
                when,
                exceptions,
                tests,
                place);
    }
}
