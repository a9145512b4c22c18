package parley.runtime.config;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the text of one YAML document into nodes that know their places. */
public final class YamlReader {
    /** Operators' files nest a handful of levels; what goes deeper is an accident or an attack. */
    private static final int MAX_DEPTH = 40;

    private final String file;
    private final Problems problems;

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a document.
     *
     * @param file name of the file, for messages
     * @param problems takes a syntax error or a repeated key
     * @return the root; an empty mapping after a syntax error or for an empty document
     */
    public static YamlNode read(String file, String text, Problems problems) {
        var reader = new YamlReader(file, problems);
        var start = new Place(file, 1, 1);
        try {
            var settings =
                    LoadSettings.builder()
                            .setLabel(file)
                            .setAllowDuplicateKeys(true)
                            .setMaxAliasesForCollections(20)
                            .build();
            return new Compose(settings)
                    .composeString(text)
                    .map(root -> reader.node(root, 0))
                    .orElse(new YamlNode.Mapping(start, List.of()));
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    e.getProblemMark().map(reader::place).orElse(start),
                    "not YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(start, "not YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return new YamlNode.Mapping(start, List.of());
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }

    private YamlNode node(Node node, int depth) {
        Place place = place(node.getStartMark());
        if (depth > MAX_DEPTH) {
            problems.add(place, "nested more than " + MAX_DEPTH + " levels deep");
            return new YamlNode.Scalar(place, "", true);
        }
        return switch (node) {
            case ScalarNode scalar ->
                    new YamlNode.Scalar(
                            place, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
            case SequenceNode sequence ->
                    new YamlNode.Sequence(
                            place,
                            sequence.getValue().stream().map(n -> node(n, depth + 1)).toList());
            case MappingNode mapping -> mapping(mapping, place, depth);
            default -> {
                problems.add(place, "expected a text, a list or a mapping");
                yield new YamlNode.Scalar(place, "", true);
            }
        };
    }

    private YamlNode mapping(MappingNode mapping, Place place, int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place keyPlace = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyPlace, "expected a plain key");
            } else if (!keys.add(key.getValue())) {
                problems.add(keyPlace, "the key '" + key.getValue() + "' occurs twice");
            } else {
                entries.add(
                        new YamlNode.Entry(
                                keyPlace, key.getValue(), node(tuple.getValueNode(), depth + 1)));
            }
        }
        return new YamlNode.Mapping(place, entries);
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(this::place).orElse(new Place(file, 1, 1));
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
