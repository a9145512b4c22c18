package parley.classifier.rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.schema.ObjectShape;
import parley.classifier.schema.Shapes;
import parley.classifier.text.Language;
import parley.classifier.track.ExpectedFacts;
import parley.contract.record.Kind;
import parley.contract.record.Realis;

import java.util.List;

/** What files of rules and lists may hold, by the tables of their readers. */
final class RuleSchema {
    private RuleSchema() {}

    /** A file of rules, as {@link RuleReader} reads it. */
    static ObjectNode rules() {
        ObjectNode schema = new ObjectShape().required("rules", Shapes.list(rule(), 1)).node();
        schema.putObject("definitions").set(ConditionSchema.CONDITION, ConditionSchema.condition());
        return schema;
    }

    private static ObjectNode rule() {
        double highest = RuleReader.HIGHEST;
        ObjectNode rule =
                new ObjectShape()
                        .required(
                                "id", Shapes.text(), "Short and stable, of all rules the only one")
                        .required("kind", Shapes.kind())
                        .required("stage", Shapes.stage())
                        .optional(
                                "version",
                                Shapes.integer(1, RuleReader.MOST_VERSIONS),
                                "Raised with every change of meaning")
                        .required("owner", Shapes.text(), "Who answers for it")
                        .required("description", Shapes.text(), "What it is for, in a sentence")
                        .optional("references", Shapes.listOrOne(Shapes.text()))
                        .optional("false-positives", Shapes.listOrOne(Shapes.text()))
                        .optional(
                                "status",
                                Shapes.word(Status.byCode().keySet()),
                                "draft and deprecated do not run, shadow counts and never alerts")
                        .optional(
                                "thresholds",
                                new ObjectShape()
                                        .optional("alert", Shapes.number(0, highest))
                                        .optional("review", Shapes.number(0, highest))
                                        .node())
                        .optional("factors", factors())
                        .required("when", ConditionSchema.when())
                        .optional("exceptions", Shapes.list(exception(), 0))
                        .optional("tests", Shapes.list(test(), 0))
                        .node();
        rule.set("allOf", Shapes.forEachKind(RuleSchema::stages));
        return rule;
    }

    /** The stages of the rule and of its tests are those of its kind. */
    private static ObjectNode stages(Kind kind) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties.set("stage", Shapes.stages(kind));
        properties
                .putObject("tests")
                .putObject("items")
                .putObject("properties")
                .set("stage", Shapes.stages(kind));
        return properties;
    }

    private static ObjectNode factors() {
        var factors = new ObjectShape();
        for (String field : Modifiers.FIELDS.keySet().stream().sorted().toList()) {
            factors.optional(field, Shapes.number(0, RuleReader.HIGHEST_FACTOR));
        }
        return factors.node();
    }

    private static ObjectNode exception() {
        return new ObjectShape()
                .required("reason", Shapes.text())
                .required(
                        "expires",
                        Shapes.day(),
                        "The last day on which it holds, such as 2026-12-31")
                .required("when", ConditionSchema.when())
                .node();
    }

    private static ObjectNode test() {
        return new ObjectShape()
                .optional("title", Shapes.text())
                .optional("text", Shapes.text())
                .required("language", Shapes.word(Language.byCode().keySet()))
                .required("expect", Shapes.word(RuleTest.Expectation.byCode().keySet()))
                .optional("stage", Shapes.stage())
                .optional("todo", Shapes.flag(), "Known to fail: stops nothing")
                .optional("published", Shapes.day(), "The day of the article")
                .optional("facts", ExpectedFacts.schema(), "What must be read from it")
                .anyOf(List.of("title", "text"))
                .node();
    }

    /** The file of lists, as {@link WordLists} reads it. */
    static ObjectNode lists() {
        ObjectNode schema =
                new ObjectShape()
                        .optional("lists", Shapes.named(Shapes.words()), "Called $name in rules")
                        .optional(
                                "conditions",
                                Shapes.named(ConditionSchema.when()),
                                "Called by 'use' in rules")
                        .optional("realis", cues(), "Make a clause hypothetical, denied or history")
                        .optional("realis-ahead", cues(), "The same for what follows them")
                        .optional(
                                "clauses",
                                new ObjectShape()
                                        .optional("begin", Shapes.words())
                                        .optional("go-on", Shapes.words())
                                        .node())
                        .node();
        schema.putObject("definitions").set(ConditionSchema.CONDITION, ConditionSchema.condition());
        return schema;
    }

    private static ObjectNode cues() {
        var cues = new ObjectShape();
        for (Realis realis : WordLists.CUED) {
            cues.optional(realis.code(), Shapes.words());
        }
        return cues.node();
    }
}
