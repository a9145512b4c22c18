package parley.classifier.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Collection;

/** The shape of a mapping with known keys. */
public final class ObjectShape {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();
    private final ObjectNode properties;

    /** Without keys yet. */
    public ObjectShape() {
        node.put("type", "object").put("additionalProperties", false);
        properties = node.putObject("properties");
    }

    /** A key that must be there. */
    public ObjectShape required(String key, ObjectNode value) {
        node.withArray("required").add(key);
        return optional(key, value);
    }

    /** A key that may be left out. */
    public ObjectShape optional(String key, ObjectNode value) {
        properties.set(key, value);
        return this;
    }

    /** A key that must be there, with words for the editor to show. */
    public ObjectShape required(String key, ObjectNode value, String description) {
        return required(key, value.put("description", description));
    }

    /** A key that may be left out, with words for the editor to show. */
    public ObjectShape optional(String key, ObjectNode value, String description) {
        return optional(key, value.put("description", description));
    }

    /** At least one key must be there. */
    public ObjectShape notEmpty() {
        node.put("minProperties", 1);
        return this;
    }

    /** Of some keys exactly one must be there. */
    public ObjectShape oneOf(Collection<String> keys) {
        keys.forEach(key -> node.withArray("oneOf").addObject().putArray("required").add(key));
        return this;
    }

    /** Of some keys at least one must be there. */
    public ObjectShape anyOf(Collection<String> keys) {
        keys.forEach(key -> node.withArray("anyOf").addObject().putArray("required").add(key));
        return this;
    }

    /** A key that goes only with one of some others. */
    public ObjectShape goesWith(String key, Collection<String> others) {
        ObjectNode any = node.withObject("/dependencies").putObject(key);
        others.stream()
                .sorted()
                .forEach(
                        other ->
                                any.withArray("anyOf").addObject().putArray("required").add(other));
        return this;
    }

    /** The schema. */
    public ObjectNode node() {
        return node;
    }
}
