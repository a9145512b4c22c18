package parley.classifier.rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.track.TrackSchema;

import java.util.function.Supplier;

/** The sorts of files in a folder of rules, each with its JSON Schema for editors. */
public enum FileSort {
    /** {@code *.yaml}. */
    RULES("rules", "Rules of Parley", RuleSchema::rules),
    /** {@code lists.yaml}. */
    LISTS("lists", "Word lists, shared conditions and cues of Parley", RuleSchema::lists),
    /** {@code tracks/*.yaml}. */
    TRACK("track", "A track of Parley: who negotiates with whom, and where", TrackSchema::track),
    /** {@code gazetteer.yaml}. */
    GAZETTEER("gazetteer", "The states and armed groups of the world", TrackSchema::gazetteer);

    private final String code;
    private final String title;
    private final Supplier<ObjectNode> schema;

    FileSort(String code, String title, Supplier<ObjectNode> schema) {
        this.code = code;
        this.title = title;
        this.schema = schema;
    }

    /** How it is written on the command line; the schema's file is called so. */
    public String code() {
        return code;
    }

    /** The path of its schema within a folder of rules: no file that rules are read from. */
    public String schemaFile() {
        return "schema/" + code + ".json";
    }

    /** The JSON Schema (draft 7) of such a file, made from what its reader knows. */
    public String schema() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("$schema", "http://json-schema.org/draft-07/schema#");
        whole.put("title", title);
        whole.setAll(schema.get());
        return whole.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
