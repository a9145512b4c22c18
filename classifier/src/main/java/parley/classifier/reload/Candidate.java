package parley.classifier.reload;

import parley.classifier.match.RuleSet;
import parley.classifier.match.RuleTests;
import parley.classifier.measure.ReloadOutcome;
import parley.classifier.rule.RuleFolder;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Problem;

import java.nio.file.Path;
import java.util.List;

/** A folder of rules that was read, compiled and tested. */
sealed interface Candidate {
    /** All is in order. */
    record Sound(RuleFolder folder) implements Candidate {}

    /**
     * Something is wrong.
     *
     * @param problems each one line, with the place; never empty
     */
    record Unsound(ReloadOutcome outcome, List<String> problems) implements Candidate {}

    /** Reads, compiles and tests; throws nothing, whatever the files say. */
    static Candidate read(Path folder) {
        try {
            RuleFolder read = RuleFolder.read(folder);
            List<RuleTests.Failure> failures = RuleTests.failures(RuleSet.compile(read));
            return failures.isEmpty()
                    ? new Sound(read)
                    : new Unsound(
                            ReloadOutcome.TESTS_FAILED,
                            failures.stream().map(RuleTests.Failure::toString).toList());
        } catch (ConfigException e) {
            return new Unsound(
                    ReloadOutcome.BROKEN, e.problems().stream().map(Problem::toString).toList());
        } catch (RuntimeException | StackOverflowError e) {
            // A file that trips the reader must not end the watch.
            return new Unsound(ReloadOutcome.BROKEN, List.of(folder + ": " + e));
        }
    }
}
