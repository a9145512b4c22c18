package parley.runtime.config;

import java.util.List;

/** A part of a YAML document that knows its place. */
public sealed interface YamlNode {
    /** Where it begins. */
    Place place();

    /** What it is, for messages: "a text", "a list", "a mapping", "nothing". */
    String describe();

    /**
     * A text, number, truth value or nothing.
     *
     * @param text as written; empty when nothing is
     * @param plain whether it was written without quotes
     */
    record Scalar(Place place, String text, boolean plain) implements YamlNode {
        /** Whether the value was left out or written as null. */
        public boolean isNothing() {
            return plain && (text.isEmpty() || "null".equals(text) || "~".equals(text));
        }

        @Override
        public String describe() {
            return isNothing() ? "nothing" : "'" + text + "'";
        }
    }

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file; no key occurs twice. */
    record Mapping(Place place, List<Entry> entries) implements YamlNode {
        @Override
        public String describe() {
            return "a mapping";
        }
    }

    /** One key of a mapping. */
    record Entry(Place place, String key, YamlNode value) {}
}
