package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleTest;
import parley.classifier.rule.Status;
import parley.classifier.track.Standing;
import parley.classifier.track.TrackFile;
import parley.classifier.track.TrackTest;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Match;
import parley.runtime.config.Place;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of all tests of a folder, those beside rules and those beside tracks, by the code that
 * matches articles in production. Drafts are tested as if they were being tried; tests of
 * deprecated rules do not run.
 *
 * @param results in the order of the files: rules, then tracks
 */
public record TestRun(List<Result> results) {
    /**
     * What became of a test.
     *
     * @param beside the rule or the track that it stands beside
     * @param rule the rule whose doing it is; null for a test beside a track
     * @param expected what must come of it, in words
     * @param todo whether it is known to fail
     * @param passed whether the expectation is met
     * @param facts the facts that were expected and not read, each with what was read instead
     */
    public record Result(
            Place place,
            String beside,
            @Nullable Rule rule,
            String expected,
            Article article,
            boolean todo,
            boolean passed,
            List<Match> matches,
            List<String> facts) {
        /** Copies the lists. */
        public Result {
            matches = List.copyOf(matches);
            facts = List.copyOf(facts);
        }

        /** Whether it fails and is not known to. */
        public boolean failed() {
            return !passed && !todo;
        }
    }

    /** Copies the results. */
    public TestRun {
        results = List.copyOf(results);
    }

    /** Runs all tests. */
    public static TestRun of(Explainer explainer) {
        RuleFolder folder = explainer.folder();
        RuleSet rules = explainer.rules();
        List<Result> results = new ArrayList<>();
        for (Rule rule : folder.rules()) {
            if (rule.status() != Status.DEPRECATED) {
                rule.tests().forEach(test -> results.add(result(rules, rule, test)));
            }
        }
        for (TrackFile track : folder.tracks()) {
            track.tests().forEach(test -> results.add(result(rules, track, test)));
        }
        return new TestRun(results);
    }

    private static Result result(RuleSet rules, Rule rule, RuleTest test) {
        Article article = RuleTests.article(test);
        List<Match> matches = rules.match(article);
        List<String> facts = FactTests.unmet(test.facts(), rule.kind(), matches);
        return new Result(
                test.place(),
                rule.id(),
                rule,
                RuleTests.expected(test),
                article,
                test.todo(),
                RuleTests.met(rule, test, matches) && facts.isEmpty(),
                matches,
                facts);
    }

    private static Result result(RuleSet rules, TrackFile track, TrackTest test) {
        Article article =
                RuleTests.article(test.title(), test.text(), test.language(), test.facts().time());
        List<Match> matches = rules.match(article);
        Standing expected = test.expected();
        List<String> facts =
                expected == null
                        ? List.of()
                        : FactTests.unmet(test.facts(), expected.kind(), matches);
        return new Result(
                test.place(),
                track.id(),
                null,
                expected(expected),
                article,
                test.todo(),
                met(track, expected, matches) && facts.isEmpty(),
                matches,
                facts);
    }

    private static String expected(@Nullable Standing expected) {
        return expected == null
                ? "no alert by any rule"
                : "an alert on this track: %s %s"
                        .formatted(expected.kind().code(), expected.stage().code());
    }

    private static boolean met(TrackFile track, @Nullable Standing expected, List<Match> matches) {
        List<Match> alerts = matches.stream().filter(match -> match.band() == Band.ALERT).toList();
        return expected == null
                ? alerts.isEmpty()
                : alerts.stream()
                        .filter(match -> match.track().equals(track.id()))
                        .anyMatch(
                                match ->
                                        match.kind() == expected.kind()
                                                && match.stage() == expected.stage());
    }

    /** How many pass of those that should. */
    public long passed() {
        return results.stream().filter(result -> result.passed() && !result.todo()).count();
    }

    /** Those that fail and are not known to. */
    public List<Result> failures() {
        return results.stream().filter(Result::failed).toList();
    }

    /** Those that are known to fail. */
    public List<Result> todos() {
        return results.stream().filter(Result::todo).toList();
    }
}
