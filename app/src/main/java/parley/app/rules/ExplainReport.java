package parley.app.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.match.Explanation;
import parley.classifier.match.Step;
import parley.classifier.match.Verdict;
import parley.classifier.rule.RuleSources;
import parley.classifier.text.Language;
import parley.contract.record.Evidence;
import parley.contract.record.EvidenceField;
import parley.contract.record.Realis;
import parley.runtime.config.Place;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What {@code parley rules explain} prints of an article. */
public final class ExplainReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_TEXT = 2_000;

    private final RuleSources sources;
    private final int nearest;

    /**
     * Of rules as they are written.
     *
     * @param nearest how many rules that nearly matched are told
     */
    public ExplainReport(RuleSources sources, int nearest) {
        this.sources = sources;
        this.nearest = nearest;
    }

    private List<Verdict> told(Explanation of) {
        Stream<Verdict> matched = of.verdicts().stream().filter(v -> v.outcome().matches());
        return Stream.concat(matched, of.nearMisses(nearest).stream()).toList();
    }

    /** One object on one line. */
    public String json(Explanation of) {
        ObjectNode json = JSON.createObjectNode();
        json.put("article", of.article().id());
        json.put("title", of.article().title());
        json.put("language", of.language().map(Language::code).orElse(null));
        ArrayNode tracks = json.putArray("tracks");
        of.named().forEach((track, words) -> words(tracks.addObject().put("track", track), words));
        ArrayNode rules = json.putArray("rules");
        for (Verdict verdict : told(of)) {
            Realis realis = verdict.realis();
            ObjectNode rule = rules.addObject();
            rule.put("rule", verdict.rule().id())
                    .put("track", verdict.track())
                    .put("kind", verdict.rule().kind().code())
                    .put("stage", verdict.rule().stage().code())
                    .put("outcome", verdict.outcome().code())
                    .put("score", verdict.score())
                    .put("alert", verdict.rule().alert())
                    .put("review", verdict.rule().review())
                    .put("realis", realis == null ? null : realis.code())
                    .put("missing", verdict.tree().missing());
            step(rule.putObject("conditions"), verdict.rule().place(), verdict.tree());
            ArrayNode exceptions = rule.putArray("exceptions");
            for (Verdict.Excepted exception : verdict.exceptions()) {
                exceptions
                        .addObject()
                        .put("reason", exception.reason())
                        .put("expires", exception.expires().toString())
                        .put("holds", exception.holds());
            }
        }
        return json.toString();
    }

    private void step(ObjectNode json, Place owner, Step step) {
        json.put("path", step.path())
                .put("state", step.state().code())
                .put("score", step.score())
                .put("missing", step.missing())
                .put("note", step.note());
        sources.condition(owner, step.path())
                .ifPresent(node -> json.put("place", node.place().toString()));
        words(json, step.words());
        ArrayNode parts = json.putArray("parts");
        step.parts().forEach(part -> step(parts.addObject(), owner, part));
    }

    private static void words(ObjectNode json, List<Evidence> words) {
        ArrayNode list = json.putArray("words");
        for (Evidence word : words) {
            list.addObject()
                    .put("field", word.field().code())
                    .put("start", word.start())
                    .put("end", word.end())
                    .put("words", word.words());
        }
    }

    /** For people. */
    public String text(Explanation of, Paint paint) {
        var text = new StringBuilder();
        List<Verdict> told = told(of);
        List<Evidence> words =
                told.stream()
                        .limit(1)
                        .flatMap(v -> v.tree().all())
                        .filter(s -> s.state() != Step.State.ABSENT)
                        .flatMap(s -> s.words().stream())
                        .toList();
        text.append(paint.strong("title: "))
                .append(highlighted(of.article().title(), EvidenceField.TITLE, words, paint))
                .append('\n');
        String lead = Objects.requireNonNullElse(of.article().summary(), "");
        if (!lead.isEmpty()) {
            text.append(paint.strong("text:  "))
                    .append(highlighted(lead, EvidenceField.LEAD, words, paint))
                    .append('\n');
        }
        text.append("language: ")
                .append(of.language().map(Language::code).orElse("none that rules know"))
                .append(of.article().language() == null ? " (by its letters)" : "")
                .append('\n');
        if (of.named().isEmpty()) {
            text.append("track: none; no party of any track is named, so no rule applies\n");
        }
        of.named()
                .forEach(
                        (track, names) ->
                                text.append("track: ")
                                        .append(track)
                                        .append(" (names ")
                                        .append(list(names))
                                        .append(")\n"));
        if (told.isEmpty()) {
            text.append("no rule matched, and none nearly did\n");
        }
        told.forEach(verdict -> text.append('\n').append(verdict(verdict, paint)));
        return text.toString();
    }

    /** One rule: what became of it, and its conditions. */
    String verdict(Verdict verdict, Paint paint) {
        Realis realis = verdict.realis();
        String outcome = verdict.outcome().code();
        var text =
                new StringBuilder(
                                verdict.outcome().matches()
                                        ? paint.good(outcome)
                                        : paint.wrong(outcome))
                        .append(" ")
                        .append(paint.strong(verdict.rule().id()))
                        .append(
                                " (%s %s) on %s: score %s, alert from %s, review from %s"
                                        .formatted(
                                                verdict.rule().kind().code(),
                                                verdict.rule().stage().code(),
                                                verdict.track(),
                                                verdict.score(),
                                                verdict.rule().alert(),
                                                verdict.rule().review()))
                        .append(realis == null ? "" : ", " + realis.code())
                        .append(
                                verdict.tree().missing() == 0
                                        ? ""
                                        : ", "
                                                + Counted.of(verdict.tree().missing(), "condition")
                                                + " short")
                        .append('\n');
        tree(verdict.rule().place(), verdict.tree(), 1, paint, text);
        for (Verdict.Excepted exception : verdict.exceptions()) {
            text.append(
                    "  exception until %s %s: %s\n"
                            .formatted(
                                    exception.expires(),
                                    exception.holds() ? "holds" : "does not hold",
                                    exception.reason()));
        }
        return text.toString();
    }

    private void tree(Place owner, Step step, int depth, Paint paint, StringBuilder text) {
        String mark = step.fine() ? paint.good("+") : paint.wrong("-");
        text.append("  ".repeat(depth)).append(mark).append(' ').append(source(owner, step));
        if (step.state() == Step.State.PRESENT) {
            text.append(paint.wrong(" is there and must not be"));
        }
        if (!step.words().isEmpty()) {
            text.append(" = ").append(list(step.words()));
        }
        if (step.score() != 0 && step.parts().isEmpty()) {
            text.append(paint.faint(" +" + step.score()));
        }
        if (!step.note().isEmpty()) {
            text.append(paint.warned(" (" + step.note() + ")"));
        }
        text.append('\n');
        step.parts().forEach(part -> tree(owner, part, depth + 1, paint, text));
    }

    private String source(Place owner, Step step) {
        String name = step.path().substring(step.path().lastIndexOf('.') + 1);
        if (!step.parts().isEmpty()) {
            return name;
        }
        String line = sources.condition(owner, step.path()).map(RuleSources::line).orElse(name);
        return line.length() <= LONGEST_SOURCE ? line : line.substring(0, LONGEST_SOURCE) + "…";
    }

    private static String list(List<Evidence> words) {
        return words.stream()
                .map(word -> "\"" + word.words() + "\"")
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String highlighted(
            String text, EvidenceField field, List<Evidence> words, Paint paint) {
        var marked = new StringBuilder();
        int at = 0;
        List<Evidence> inside =
                words.stream()
                        .filter(word -> word.field() == field)
                        .sorted(Comparator.comparingInt(Evidence::start))
                        .toList();
        for (Evidence word : inside) {
            if (word.start() >= at && word.end() <= text.length()) {
                marked.append(text, at, word.start())
                        .append(paint.marked(text.substring(word.start(), word.end())));
                at = word.end();
            }
        }
        marked.append(text.substring(at));
        return marked.length() <= LONGEST_TEXT
                ? marked.toString()
                : marked.substring(0, LONGEST_TEXT) + "…";
    }
}
