package parley.classifier.lint;

import parley.classifier.match.Explainer;
import parley.classifier.match.TestRun;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleSources;
import parley.classifier.rule.RuleTest;
import parley.classifier.rule.RuleTest.Expectation;
import parley.classifier.rule.Status;
import parley.classifier.text.Language;
import parley.classifier.track.TrackFile;
import parley.runtime.config.Place;
import parley.runtime.config.YamlNode;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at what keeps a rule right: its tests, its owner, its exceptions' dates. */
final class TestLint {
    private final LocalDate today;
    private final Findings findings;

    TestLint(LocalDate today, Findings findings) {
        this.today = today;
        this.findings = findings;
    }

    void rule(Rule rule) {
        if (rule.notes().owner().isBlank()) {
            findings.add(rule.place(), LintCode.NO_OWNER, named(rule) + " has no owner");
        }
        for (RuleException exception : rule.exceptions()) {
            if (today.isAfter(exception.expires())) {
                findings.add(
                        exception.place(),
                        LintCode.EXPIRED,
                        "this exception has not held since " + exception.expires());
            }
        }
        if (rule.status() == Status.DEPRECATED) {
            idle(rule);
            return;
        }
        untested(rule, test -> wanted(test.expectation()))
                .ifPresent(
                        languages ->
                                findings.add(
                                        rule.place(),
                                        LintCode.NO_TEST,
                                        named(rule)
                                                + " has no test of what it must match in "
                                                + languages));
        untested(rule, test -> !wanted(test.expectation()))
                .ifPresent(
                        languages ->
                                findings.add(
                                        rule.place(),
                                        LintCode.NO_COUNTER_TEST,
                                        named(rule)
                                                + " has no test of what it must not match in "
                                                + languages));
    }

    private void idle(Rule rule) {
        if (!rule.tests().isEmpty()) {
            findings.add(
                    rule.tests().getFirst().place(),
                    LintCode.IDLE_TESTS,
                    named(rule) + " is deprecated: its tests do not run");
        }
    }

    private static boolean wanted(Expectation expectation) {
        return switch (expectation) {
            case MATCH, REVIEW -> true;
            case NO_MATCH, SILENT -> false;
        };
    }

    private static Optional<String> untested(Rule rule, Predicate<RuleTest> sort) {
        List<String> languages =
                Arrays.stream(Language.values())
                        .filter(rule.when()::containsKey)
                        .filter(
                                language ->
                                        rule.tests().stream()
                                                .filter(test -> test.language() == language)
                                                .noneMatch(sort))
                        .map(Language::code)
                        .toList();
        return languages.isEmpty()
                ? Optional.empty()
                : Optional.of(languages.stream().collect(Collectors.joining(", ")));
    }

    private static String named(Rule rule) {
        return "the rule '" + rule.id() + "'";
    }

    /** Tracks without any test. */
    void tracks(RuleFolder folder, RuleSources sources) {
        for (TrackFile track : folder.tracks()) {
            if (track.tests().isEmpty()) {
                findings.add(
                        place(track, sources),
                        LintCode.UNTESTED_TRACK,
                        "the track '" + track.id() + "' has no test");
            }
        }
    }

    private static Place place(TrackFile track, RuleSources sources) {
        for (Path file : sources.files().keySet()) {
            for (YamlNode.Entry entry : sources.files().get(file).entries()) {
                boolean id = entry.key().equals("id");
                if (id
                        && entry.value() instanceof YamlNode.Scalar scalar
                        && scalar.text().equals(track.id())) {
                    return scalar.place();
                }
            }
        }
        throw new IllegalStateException("the track " + track.id() + " was read from no file");
    }

    /** Runs the tests, to find those that pass although they are known to fail. */
    void todos(RuleFolder folder) {
        TestRun.of(Explainer.of(folder)).todos().stream()
                .filter(TestRun.Result::passed)
                .forEach(
                        result ->
                                findings.add(
                                        result.place(),
                                        LintCode.TODO_PASSES,
                                        "this test passes: take 'todo' away"));
    }
}
