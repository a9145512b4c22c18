package parley.classifier.rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.schema.ObjectShape;
import parley.classifier.schema.Shapes;
import parley.contract.record.Realis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a condition may be, by the tables of {@link ConditionReader} and {@link Modifiers}. */
final class ConditionSchema {
    /** The definition's name. */
    static final String CONDITION = "condition";

    private static final String WORD =
            "prisoner: all its forms; =talks: this form; обмін*: this beginning; $list; @party;"
                    + " #2..50";

    private ConditionSchema() {}

    /** A condition by language, or for each of the others. */
    static ObjectNode when() {
        return Shapes.byLanguage(_ -> Shapes.ref(CONDITION))
                .optional(Languages.EACH, Shapes.ref(CONDITION))
                .notEmpty()
                .node();
    }

    /** One condition, or a list of which all must be met. */
    static ObjectNode condition() {
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        condition.putObject("if").put("type", "array");
        condition.set("then", Shapes.list(Shapes.ref(CONDITION), 1));
        var one = new ObjectShape().oneOf(ConditionReader.OPERATORS);
        ConditionReader.OPERATORS.forEach(operator -> operator(one, operator));
        Modifiers.OPERATORS.forEach(
                (modifier, operators) -> {
                    one.optional(modifier, modifier(modifier));
                    one.goesWith(modifier, operators);
                });
        one.goesWith("at-least", List.of("of"));
        condition.set("else", one.node());
        return condition;
    }

    private static void operator(ObjectShape shape, String operator) {
        ObjectNode parts = Shapes.ref(CONDITION);
        switch (operator) {
            case "all" -> shape.optional(operator, parts, "All are met");
            case "any" -> shape.optional(operator, parts, "At least one is met; the best counts");
            case "none" -> shape.optional(operator, parts, "None is met");
            case "maybe" -> shape.optional(operator, parts, "Those that are met add to the score");
            case "sentence" -> shape.optional(operator, parts, "All are met in one sentence");
            case "clause" -> shape.optional(operator, parts, "All are met in one clause");
            case "at-least" ->
                    shape.optional(
                            operator,
                            Shapes.integer(1, ConditionReader.MOST_PARTS),
                            "So many of 'of' are met");
            case "near" -> shape.optional(operator, near(), "One of each group, close together");
            case "words" -> shape.optional(operator, group(), "Any of these words. " + WORD);
            case "number" -> shape.optional(operator, number(), "A number: 7, 2.., ..50 or 2..50");
            case "role" ->
                    shape.optional(operator, Shapes.word(roles()), "Somebody whom the track names");
            case "track" ->
                    shape.optional(
                            operator,
                            Shapes.word(ConditionReader.TRACKS.keySet()),
                            "On tracks that name their parties, or on open ones");
            case "use" ->
                    shape.optional(
                            operator, Shapes.text(), "A condition of lists.yaml by its name");
            default -> throw new IllegalStateException("no schema for the operator " + operator);
        }
    }

    private static ObjectNode modifier(String modifier) {
        return switch (modifier) {
            case "despite" ->
                    Shapes.listOrOne(
                            Shapes.word(WordLists.CUED.stream().map(Realis::code).toList()));
            case "gap" -> Shapes.integer(0, ConditionReader.WIDEST_GAP);
            case "in" -> Shapes.listOrOne(Shapes.word(Modifiers.FIELDS.keySet()));
            case "of" -> Shapes.ref(CONDITION);
            case "ordered" -> Shapes.flag();
            case "weight" -> Shapes.number(0, Modifiers.HEAVIEST);
            default -> throw new IllegalStateException("no schema for the modifier " + modifier);
        };
    }

    private static Set<String> roles() {
        Set<String> roles = new TreeSet<>(Role.byCode().keySet());
        roles.add(ConditionReader.BOTH_PARTIES);
        return roles;
    }

    private static ObjectNode group() {
        return Shapes.listOrOne(Shapes.text());
    }

    private static ObjectNode near() {
        return Shapes.list(group(), 2).put("maxItems", ConditionReader.MOST_GROUPS);
    }

    private static ObjectNode number() {
        ObjectNode number = JsonNodeFactory.instance.objectNode();
        // YAML takes "100." and so on for numbers; all that the reader sees is what was written.
        number.putArray("type").add("string").add("integer");
        return number.put("pattern", "^(\\d{1,9}|\\d{0,9}\\.\\.\\d{0,9})$");
    }
}
