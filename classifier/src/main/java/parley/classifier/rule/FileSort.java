package parley.classifier.rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.track.TrackSchema;

/** The sorts of files in a folder of rules, each with its JSON Schema for editors. */
public enum FileSort {
    /** {@code *.yaml}. */
    RULES("rules", "Rules of Parley"),
    /** {@code lists.yaml}. */
    LISTS("lists", "Word lists, shared conditions and cues of Parley"),
    /** {@code tracks/*.yaml}. */
    TRACK("track", "A track of Parley: who negotiates with whom, and where"),
    /** {@code gazetteer.yaml}. */
    GAZETTEER("gazetteer", "The states and armed groups of the world");

    private final String code;
    private final String title;

    FileSort(String code, String title) {
        this.code = code;
        this.title = title;
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
        whole.setAll(shape());
        return whole.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private ObjectNode shape() {
        return switch (this) {
            case RULES -> RuleSchema.rules();
            case LISTS -> RuleSchema.lists();
            case TRACK -> TrackSchema.track();
            case GAZETTEER -> TrackSchema.gazetteer();
        };
    }
}
