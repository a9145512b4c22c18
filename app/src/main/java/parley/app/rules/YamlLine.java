package parley.app.rules;

import parley.runtime.config.YamlNode;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a YAML file on one line, as an operator could have written it; long lists cut. */
final class YamlLine {
    private static final int MOST_ITEMS = 6;
    private static final int LONGEST = 100;

    private YamlLine() {}

    static String of(YamlNode node) {
        String line = line(node);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String line(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.text();
            case YamlNode.Sequence list -> list(list.items());
            case YamlNode.Mapping mapping ->
                    mapping.entries().stream()
                            .map(entry -> entry.key() + ": " + line(entry.value()))
                            .collect(Collectors.joining(", "));
        };
    }

    private static String list(List<YamlNode> items) {
        int shown = Math.min(items.size(), MOST_ITEMS);
        String more = shown < items.size() ? ", …" + (items.size() - shown) + " more" : "";
        return items.subList(0, shown).stream()
                .map(item -> item instanceof YamlNode.Mapping ? "{" + line(item) + "}" : line(item))
                .collect(Collectors.joining(", ", "[", more + "]"));
    }
}
