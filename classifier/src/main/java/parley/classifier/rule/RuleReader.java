package parley.classifier.rule;

import parley.classifier.text.Language;
import parley.classifier.track.ExpectedFacts;
import parley.classifier.track.Standing;
import parley.contract.record.Stage;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules of a file. */
final class RuleReader {
    static final int MOST_VERSIONS = 1_000_000;
    static final double HIGHEST = 1_000;
    static final double HIGHEST_FACTOR = 10;

    private final WordLists lists;
    private final Problems problems;

    RuleReader(WordLists lists, Problems problems) {
        this.lists = lists;
        this.problems = problems;
    }

    List<Rule> read(YamlSection root) {
        List<YamlSection> sections = root.sections("rules");
        if (sections.isEmpty()) {
            problems.add(root.placeOf("rules"), "'rules' must list at least one rule");
        }
        List<Rule> rules = new ArrayList<>();
        sections.forEach(section -> rules.add(rule(section)));
        root.done();
        return rules;
    }

    private Rule rule(YamlSection section) {
        String id = section.text("id");
        Standing standing = Standing.read(section);
        Notes notes = notes(section);
        Status status = section.optionalWord("status", Status.byCode()).orElse(Status.STABLE);
        YamlSection thresholds = section.section("thresholds");
        double alert = thresholds.number("alert", 1, 0, HIGHEST);
        double review = thresholds.number("review", alert, 0, HIGHEST);
        if (review > alert) {
            problems.add(
                    thresholds.placeOf("review"),
                    "'review' must not be above 'alert', found " + review + " above " + alert);
        }
        thresholds.done();
        Factors factors = factors(section.section("factors"));
        Map<Language, Condition> when = when(section);
        List<RuleException> exceptions =
                section.sections("exceptions").stream().map(this::exception).toList();
        List<RuleTest> tests =
                section.sections("tests").stream().map(test -> test(test, standing)).toList();
        section.done();
        return new Rule(
                id,
                standing.kind(),
                standing.stage(),
                notes,
                status,
                alert,
                review,
                factors,
                when,
                exceptions,
                tests,
                section.place());
    }

    private static Notes notes(YamlSection section) {
        return new Notes(
                section.integer("version", 1, 1, MOST_VERSIONS),
                section.text("owner"),
                section.text("description"),
                section.texts("references"),
                section.texts("false-positives"));
    }

    private static Factors factors(YamlSection section) {
        var factors =
                new Factors(
                        section.number("title", 1, 0, HIGHEST_FACTOR),
                        section.number("lead", 1, 0, HIGHEST_FACTOR),
                        section.number("body", 1, 0, HIGHEST_FACTOR));
        section.done();
        return factors;
    }

    private RuleException exception(YamlSection section) {
        String reason = section.text("reason");
        LocalDate expires = section.date("expires");
        Map<Language, Condition> when = when(section);
        section.done();
        return new RuleException(reason, expires, when, section.place());
    }

    private Map<Language, Condition> when(YamlSection owner) {
        Map<String, YamlNode> nodes = Languages.read(owner.section("when"));
        Map<Language, Condition> when = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            YamlNode node = Languages.pick(nodes, language);
            if (node != null) {
                var reader = new ConditionReader(lists, language, problems);
                when.put(language, reader.read(node, language.code()));
            }
        }
        if (when.isEmpty()) {
            problems.add(
                    owner.placeOf("when"),
                    "'when' must hold conditions by language: each, "
                            + String.join(", ", Language.byCode().keySet()));
        }
        return when;
    }

    private static RuleTest test(YamlSection section, Standing rule) {
        String title = section.text("title", "");
        String text = section.text("text", "");
        if (title.isEmpty() && text.isEmpty()) {
            section.problems().add(section.place(), "expected 'title', 'text' or both");
        }
        Language language = section.word("language", Language.byCode());
        RuleTest.Expectation expectation = section.word("expect", RuleTest.Expectation.byCode());
        Optional<Stage> expected = section.optionalWord("stage", Standing.stages(rule.kind()));
        boolean todo = section.flag("todo", false);
        boolean matches =
                expectation == RuleTest.Expectation.MATCH
                        || expectation == RuleTest.Expectation.REVIEW;
        ExpectedFacts facts = ExpectedFacts.read(section, matches);
        section.done();
        return new RuleTest(
                section.place(),
                title,
                text,
                language,
                expectation,
                expected.orElse(rule.stage()),
                todo,
                facts);
    }
}
