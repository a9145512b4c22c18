package parley.app.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.match.Coverage;
import parley.classifier.match.Explainer;
import parley.classifier.match.Explanation;
import parley.classifier.match.TestRun;
import parley.classifier.match.Verdict;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleSources;
import parley.contract.record.Evidence;
import parley.contract.record.Match;
import parley.runtime.config.Place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code parley rules test} prints. */
public final class TestReport {
    private static final JsonMapper JSON = new JsonMapper();

    private final TestRun run;
    private final Coverage coverage;
    private final Explainer explainer;
    private final RuleSources sources;

    /** Of a run. */
    public TestReport(TestRun run, Coverage coverage, Explainer explainer, RuleSources sources) {
        this.run = run;
        this.coverage = coverage;
        this.explainer = explainer;
        this.sources = sources;
    }

    /** For people: failures with what matched and what nearly did, then coverage and counts. */
    public String text(boolean gaps, Paint paint) {
        var text = new StringBuilder();
        for (TestRun.Result failure : run.failures()) {
            text.append(failure(failure, paint));
        }
        for (TestRun.Result todo : run.todos()) {
            text.append(todo.place())
                    .append(": ")
                    .append(paint.warned(todo.passed() ? "todo passes" : "todo"))
                    .append(": %s: expected %s\n".formatted(todo.beside(), todo.expected()));
        }
        if (gaps) {
            for (Coverage.Covered gap : coverage.gaps()) {
                text.append(
                        "%s: %s: %s: never %s\n"
                                .formatted(place(gap), gap.rule(), gap.path(), lacks(gap)));
            }
        }
        boolean failed = !run.failures().isEmpty();
        String counts =
                "%s: %d passed, %d failed, %d todo; coverage %s %%, %s not both true and false"
                        .formatted(
                                Counted.of(run.results().size(), "test"),
                                run.passed(),
                                run.failures().size(),
                                run.todos().size(),
                                percent(),
                                Counted.of(coverage.gaps().size(), "condition"));
        return text + (failed ? paint.wrong(counts) : paint.good(counts)) + "\n";
    }

    private String failure(TestRun.Result failure, Paint paint) {
        var text =
                new StringBuilder(paint.strong(failure.place().toString()))
                        .append(": ")
                        .append(paint.wrong("failed"))
                        .append(
                                ": %s: expected %s\n"
                                        .formatted(failure.beside(), failure.expected()))
                        .append("  \"%s\"\n".formatted(failure.article().title()));
        if (failure.matches().isEmpty()) {
            text.append("  found nothing\n");
        }
        for (Match match : failure.matches()) {
            text.append(
                    "  found %s by %s: %s %s, score %s, %s, words %s\n"
                            .formatted(
                                    match.band().code(),
                                    match.rule(),
                                    match.kind().code(),
                                    match.stage().code(),
                                    match.score(),
                                    match.realis().code(),
                                    match.evidence().stream()
                                            .map(Evidence::words)
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
        }
        nearest(failure)
                .ifPresent(
                        verdict ->
                                new ExplainReport(sources, 1)
                                        .verdict(verdict, paint)
                                        .lines()
                                        .forEach(l -> text.append("  ").append(l).append('\n')));
        return text.toString();
    }

    /** The rule that the test stands beside, or else the one that came nearest. */
    private Optional<Verdict> nearest(TestRun.Result failure) {
        Explanation explanation = explainer.explain(failure.article());
        Rule rule = failure.rule();
        return rule == null
                ? explanation.verdicts().stream().findFirst()
                : explanation.nearest(rule.id());
    }

    private Place place(Coverage.Covered gap) {
        return sources.condition(gap.owner(), gap.path()).map(n -> n.place()).orElse(gap.owner());
    }

    private static String lacks(Coverage.Covered gap) {
        return gap.met() ? "false" : gap.missed() ? "true" : "evaluated";
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.1f", coverage.percent());
    }

    /** One object on one line. */
    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("tests", run.results().size());
        json.put("passed", run.passed());
        json.put("failed", run.failures().size());
        json.put("todo", run.todos().size());
        add(json.putArray("failures"), run.failures());
        add(json.putArray("todos"), run.todos());
        ObjectNode covered = json.putObject("coverage");
        covered.put("percent", coverage.percent());
        covered.put("conditions", coverage.conditions().size());
        ArrayNode gaps = covered.putArray("gaps");
        for (Coverage.Covered gap : coverage.gaps()) {
            gaps.addObject()
                    .put("rule", gap.rule())
                    .put("condition", gap.path())
                    .put("place", place(gap).toString())
                    .put("met", gap.met())
                    .put("missed", gap.missed());
        }
        return json.toString();
    }

    private void add(ArrayNode list, List<TestRun.Result> results) {
        for (TestRun.Result result : results) {
            ObjectNode json = list.addObject();
            json.put("file", result.place().file())
                    .put("line", result.place().line())
                    .put("column", result.place().column())
                    .put("beside", result.beside())
                    .put("expected", result.expected())
                    .put("title", result.article().title())
                    .put("passed", result.passed());
            ArrayNode matches = json.putArray("matches");
            for (Match match : result.matches()) {
                matches.addObject()
                        .put("rule", match.rule())
                        .put("track", match.track())
                        .put("stage", match.stage().code())
                        .put("band", match.band().code())
                        .put("score", match.score())
                        .put("realis", match.realis().code());
            }
            ArrayNode missed = json.putArray("nearest");
            nearest(result)
                    .ifPresent(v -> v.tree().culprits().forEach(step -> missed.add(step.path())));
        }
    }
}
