package parley.app.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.match.Step;
import parley.classifier.match.Verdict;
import parley.classifier.rule.RuleSources;
import parley.contract.record.Evidence;
import parley.contract.record.Realis;
import parley.runtime.config.Place;

import java.util.List;

/** What one rule makes of an article, as JSON. */
record VerdictJson(RuleSources sources) {
    void write(Verdict verdict, ObjectNode json) {
        Realis realis = verdict.realis();
        json.put("rule", verdict.rule().id())
                .put("track", verdict.track())
                .put("kind", verdict.rule().kind().code())
                .put("stage", verdict.rule().stage().code())
                .put("outcome", verdict.outcome().code())
                .put("outdoneBy", verdict.outdoneBy())
                .put("score", verdict.score())
                .put("alert", verdict.rule().alert())
                .put("review", verdict.rule().review())
                .put("realis", realis == null ? null : realis.code())
                .put("missing", verdict.tree().lack().conditions());
        step(verdict.rule().place(), verdict.tree(), json.putObject("conditions"));
        ArrayNode exceptions = json.putArray("exceptions");
        for (Verdict.Excepted exception : verdict.exceptions()) {
            ObjectNode object =
                    exceptions
                            .addObject()
                            .put("reason", exception.source().reason())
                            .put("expires", exception.source().expires().toString())
                            .put("holds", exception.holds());
            step(exception.source().place(), exception.tree(), object.putObject("conditions"));
        }
    }

    private void step(Place owner, Step step, ObjectNode json) {
        Place place = sources.place(owner, step.path());
        json.put("path", step.path())
                .put("file", place.file())
                .put("line", place.line())
                .put("column", place.column())
                .put("state", step.state().code())
                .put("score", step.score())
                .put("missing", step.lack().conditions())
                .put("note", step.note());
        words(step.words(), json);
        ArrayNode parts = json.putArray("parts");
        step.parts().forEach(part -> step(owner, part, parts.addObject()));
    }

    /** Adds an array of words where they stand. */
    static void words(List<Evidence> words, ObjectNode json) {
        ArrayNode list = json.putArray("words");
        for (Evidence word : words) {
            list.addObject()
                    .put("field", word.field().code())
                    .put("start", word.start())
                    .put("end", word.end())
                    .put("words", word.words());
        }
    }
}
