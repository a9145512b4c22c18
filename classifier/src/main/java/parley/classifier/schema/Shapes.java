package parley.classifier.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.text.Language;
import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Shapes of values, as JSON Schema of draft 7, which editors know best. */
public final class Shapes {
    /** What a definition of the same schema is called: {@code #/definitions/NAME}. */
    public static final String DEFINITIONS = "#/definitions/";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shapes() {}

    /**
     * A text. YAML takes some words for numbers or truth values; the reader takes them as texts.
     */
    public static ObjectNode text() {
        ObjectNode text = JSON.objectNode();
        text.putArray("type").add("string").add("number").add("boolean");
        return text.put("pattern", "\\S");
    }

    /** One of some words. */
    public static ObjectNode word(Collection<String> codes) {
        ObjectNode word = JSON.objectNode();
        codes.stream().sorted().forEach(word.putArray("enum")::add);
        return word;
    }

    /** A whole number within bounds. */
    public static ObjectNode integer(int least, int most) {
        return JSON.objectNode().put("type", "integer").put("minimum", least).put("maximum", most);
    }

    /** A number within bounds. */
    public static ObjectNode number(double least, double most) {
        return JSON.objectNode().put("type", "number").put("minimum", least).put("maximum", most);
    }

    /** True or false. */
    public static ObjectNode flag() {
        return JSON.objectNode().put("type", "boolean");
    }

    /** A day such as {@code 2026-11-30}. */
    public static ObjectNode day() {
        return JSON.objectNode().put("type", "string").put("pattern", "^\\d{4}-\\d\\d-\\d\\d$");
    }

    /** A list. */
    public static ObjectNode list(ObjectNode item, int least) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", item);
        return least == 0 ? list : list.put("minItems", least);
    }

    /** A list, or one item alone; an item must not be a list itself. */
    public static ObjectNode listOrOne(ObjectNode item) {
        ObjectNode either = JSON.objectNode();
        either.putObject("if").put("type", "array");
        either.set("then", list(item, 0));
        either.set("else", item);
        return either;
    }

    /** What the schema defines under a name. */
    public static ObjectNode ref(String name) {
        return JSON.objectNode().put("$ref", DEFINITIONS + name);
    }

    /** A value for each language. */
    public static ObjectShape byLanguage(Function<Language, ObjectNode> value) {
        var shape = new ObjectShape();
        for (Language language : Language.values()) {
            shape.optional(language.code(), value.apply(language));
        }
        return shape;
    }

    /** Words or phrases by language. */
    public static ObjectNode words() {
        return byLanguage(_ -> listOrOne(text())).node();
    }

    /** A mapping whose keys are names that the operator gives. */
    public static ObjectNode named(ObjectNode value) {
        ObjectNode named = JSON.objectNode().put("type", "object");
        named.set("additionalProperties", value);
        return named;
    }

    /** The kinds. */
    public static ObjectNode kind() {
        return word(Arrays.stream(Kind.values()).map(Kind::code).toList());
    }

    /** The stages of all kinds. */
    public static ObjectNode stage() {
        return word(Arrays.stream(Stage.values()).map(Stage::code).toList());
    }

    /** What holds for each kind, for {@code allOf}. */
    public static ArrayNode forEachKind(Function<Kind, ObjectNode> properties) {
        ArrayNode all = JSON.arrayNode();
        for (Kind kind : Kind.values()) {
            ObjectNode one = all.addObject();
            ObjectNode condition = one.putObject("if");
            condition.putObject("properties").putObject("kind").put("const", kind.code());
            condition.putArray("required").add("kind");
            one.putObject("then").set("properties", properties.apply(kind));
        }
        return all;
    }

    /** The stages that a kind can have. */
    public static ObjectNode stages(Kind kind) {
        List<String> stages =
                Arrays.stream(Stage.values())
                        .filter(stage -> stage.isOf(kind))
                        .map(Stage::code)
                        .toList();
        return word(stages);
    }
}
