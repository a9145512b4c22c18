package parley.classifier.lint;

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

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks at what keeps rules right: their tests, their owners, their exceptions' dates. */
final class UpkeepLint {
    private final RuleFolder folder;
    private final LocalDate today;
    private final Findings findings;

    UpkeepLint(RuleFolder folder, LocalDate today, Findings findings) {
        this.folder = folder;
        this.today = today;
        this.findings = findings;
    }

    void rule(Rule rule) {
        String named = "the rule '" + rule.id() + "'";
        if (rule.notes().owner().isBlank()) {
            findings.add(rule.place(), LintCode.NO_OWNER, named + " has no owner");
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
        Predicate<RuleTest> wanted = test -> wanted(test.expectation());
        List<String> untested = without(rule, wanted);
        if (!untested.isEmpty()) {
            String message = named + " has no test of what it must match in ";
            findings.add(rule.place(), LintCode.NO_TEST, message + String.join(", ", untested));
        }
        List<String> uncontrolled = without(rule, wanted.negate());
        if (!uncontrolled.isEmpty()) {
            findings.add(
                    rule.place(),
                    LintCode.NO_COUNTER_TEST,
                    named
                            + " has no test of what it must not match in "
                            + String.join(", ", uncontrolled));
        }
    }

    private static boolean wanted(Expectation expectation) {
        return switch (expectation) {
            case MATCH, REVIEW -> true;
            case NO_MATCH, SILENT -> false;
        };
    }

    /** The languages of a rule that have no test of a sort. */
    private static List<String> without(Rule rule, Predicate<RuleTest> sort) {
        return Arrays.stream(Language.values())
                .filter(rule.when()::containsKey)
                .filter(
                        language ->
                                rule.tests().stream()
                                        .filter(test -> test.language() == language)
                                        .noneMatch(sort))
                .map(Language::code)
                .toList();
    }

    private void idle(Rule rule) {
        if (!rule.tests().isEmpty()) {
            findings.add(
                    rule.tests().getFirst().place(),
                    LintCode.IDLE_TESTS,
                    "the rule '" + rule.id() + "' is deprecated: its tests do not run");
        }
    }

    /** Lists and shared conditions that nothing refers to. */
    void unused(Set<String> references, RuleSources sources) {
        for (YamlNode.Mapping file : sources.files()) {
            unused(file, "lists", "$", references, "nothing refers to the list $");
            unused(file, "conditions", "", references, "nothing uses the condition ");
        }
    }

    private void unused(
            YamlNode.Mapping file,
            String section,
            String mark,
            Set<String> references,
            String message) {
        entries(file)
                .filter(entry -> entry.key().equals(section))
                .flatMap(entry -> entries(entry.value()))
                .filter(entry -> !references.contains(mark + entry.key()))
                .forEach(e -> findings.add(e.place(), LintCode.UNUSED, message + e.key()));
    }

    /** Tracks without any test. */
    void tracks(RuleSources sources) {
        for (TrackFile track : folder.tracks()) {
            if (track.tests().isEmpty()) {
                place(track, sources)
                        .forEach(
                                place ->
                                        findings.add(
                                                place,
                                                LintCode.UNTESTED_TRACK,
                                                "the track '" + track.id() + "' has no test"));
            }
        }
    }

    private static Stream<Place> place(TrackFile track, RuleSources sources) {
        return sources.files().stream()
                .flatMap(UpkeepLint::entries)
                .filter(entry -> entry.key().equals("id"))
                .map(YamlNode.Entry::value)
                .filter(id -> id instanceof YamlNode.Scalar s && s.text().equals(track.id()))
                .map(YamlNode::place);
    }

    private static Stream<YamlNode.Entry> entries(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? mapping.entries().stream() : Stream.of();
    }
}
