package parley.app.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

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
import parley.runtime.config.YamlNode;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code parley rules test} prints. */
public final class TestReport {
    private static final JsonMapper JSON = new JsonMapper();

    private final TestRun run;
    private final Coverage coverage;
    private final @Nullable Double threshold;
    private final boolean gaps;
    private final Explainer explainer;
    private final RuleSources sources;

    /**
     * Of a run.
     *
     * @param threshold the least coverage wanted, in percent; null if none is
     * @param gaps whether to tell what is not covered, also where that is enough
     */
    public TestReport(
            TestRun run,
            Coverage coverage,
            @Nullable Double threshold,
            boolean gaps,
            Explainer explainer,
            RuleSources sources) {
        this.run = run;
        this.coverage = coverage;
        this.threshold = threshold;
        this.gaps = gaps;
        this.explainer = explainer;
        this.sources = sources;
    }

    /** Whether the coverage is below what is wanted. */
    public boolean uncovered() {
        return threshold != null && coverage.percent() < threshold;
    }

    /** For people: failures with what matched and what nearly did, then coverage and counts. */
    public String text(Paint paint) {
        var text = new StringBuilder();
        run.failures().forEach(failure -> failure(failure, paint, text));
        for (TestRun.Result todo : run.todos()) {
            text.append(paint.strong(todo.place().toString()))
                    .append(": ")
                    .append(paint.warned("todo"))
                    .append(": %s: expected %s".formatted(todo.beside(), todo.expected()))
                    .append(todo.passed() ? ", which it does: take 'todo' away\n" : "\n");
        }
        if (gaps || uncovered()) {
            gaps().forEach(gap -> gap(gap, paint, text));
        }
        String counts =
                "%s: %d passed, %d failed, %d todo\n"
                        .formatted(
                                Counted.of(run.results().size(), "test"),
                                run.passed(),
                                run.failures().size(),
                                run.todos().size());
        text.append(run.failures().isEmpty() ? paint.good(counts) : paint.wrong(counts));
        String covered =
                "coverage: %s %% of %s%s\n"
                        .formatted(
                                Counted.number(coverage.percent()),
                                Counted.of(coverage.conditions().size(), "condition"),
                                threshold == null
                                        ? ""
                                        : ", wanted " + Counted.number(threshold) + " %");
        return text.append(uncovered() ? paint.wrong(covered) : covered).toString();
    }

    private void failure(TestRun.Result failure, Paint paint, StringBuilder text) {
        String said = failure.article().title();
        if (said.isEmpty()) {
            said = Objects.requireNonNullElse(failure.article().summary(), "");
        }
        text.append(paint.strong(failure.place().toString()))
                .append(": ")
                .append(paint.wrong("failed"))
                .append(": %s: expected %s\n".formatted(failure.beside(), failure.expected()))
                .append("  \"%s\"\n".formatted(said));
        if (failure.matches().isEmpty()) {
            text.append("  found nothing\n");
        }
        failure.matches().forEach(match -> text.append("  found ").append(found(match)));
        failure.facts().forEach(fact -> text.append("  facts: ").append(fact).append('\n'));
        nearest(failure)
                .ifPresent(
                        verdict ->
                                text.append(new VerdictText(sources, paint).of(verdict).indent(2)));
    }

    private static String found(Match match) {
        return "%s by %s on %s: %s %s, score %s, %s, words %s\n"
                .formatted(
                        match.band().code(),
                        match.rule(),
                        match.track(),
                        match.kind().code(),
                        match.stage().code(),
                        Counted.number(match.score()),
                        match.realis().code(),
                        match.evidence().stream()
                                .map(Evidence::words)
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    /** The rule that the test stands beside, or else the one that came nearest. */
    private Optional<Verdict> nearest(TestRun.Result failure) {
        Explanation explanation = explainer.explain(failure.article());
        Rule rule = failure.rule();
        return rule == null
                ? explanation.verdicts().stream().findFirst()
                : explanation.nearest(rule.id());
    }

    private List<Coverage.Covered> gaps() {
        return coverage.gaps().stream().sorted(Comparator.comparing(this::place)).toList();
    }

    private Place place(Coverage.Covered gap) {
        return sources.place(gap.owner(), gap.path());
    }

    private void gap(Coverage.Covered gap, Paint paint, StringBuilder text) {
        String never = gap.met() ? "never false" : gap.missed() ? "never true" : "never looked at";
        Optional<YamlNode> node = sources.condition(gap.owner(), gap.path());
        text.append(paint.strong(place(gap).toString()))
                .append(": ")
                .append(paint.warned(never))
                .append(
                        " in %s: %s: %s\n"
                                .formatted(
                                        gap.path().split("[.\\[]", 2)[0],
                                        gap.rule(),
                                        node.map(YamlLine::of).orElse(gap.path())));
    }

    /** One object. */
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
        covered.put("wanted", threshold);
        covered.put("conditions", coverage.conditions().size());
        ArrayNode list = covered.putArray("gaps");
        for (Coverage.Covered gap : gaps()) {
            at(place(gap), list.addObject())
                    .put("rule", gap.rule())
                    .put("condition", gap.path())
                    .put("met", gap.met())
                    .put("missed", gap.missed());
        }
        return json.toString();
    }

    private static ObjectNode at(Place place, ObjectNode json) {
        return json.put("file", place.file())
                .put("line", place.line())
                .put("column", place.column());
    }

    private void add(ArrayNode list, List<TestRun.Result> results) {
        for (TestRun.Result result : results) {
            ObjectNode json = at(result.place(), list.addObject());
            json.put("beside", result.beside())
                    .put("expected", result.expected())
                    .put("title", result.article().title())
                    .put("text", result.article().summary())
                    .put("passed", result.passed());
            ArrayNode matches = json.putArray("matches");
            for (Match match : result.matches()) {
                matches.addObject()
                        .put("rule", match.rule())
                        .put("track", match.track())
                        .put("kind", match.kind().code())
                        .put("stage", match.stage().code())
                        .put("band", match.band().code())
                        .put("score", match.score())
                        .put("realis", match.realis().code());
            }
            if (!result.facts().isEmpty()) {
                result.facts().forEach(json.putArray("facts")::add);
            }
            nearest(result)
                    .ifPresent(
                            verdict ->
                                    new VerdictJson(sources)
                                            .write(verdict, json.putObject("nearest")));
        }
    }
}
