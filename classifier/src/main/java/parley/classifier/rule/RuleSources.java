package parley.classifier.rule;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Language;
import parley.classifier.text.WordPatternReader;
import parley.runtime.config.Place;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of rules as it is written: leads from a rule's condition back to its place in the file.
 * Immutable.
 */
public final class RuleSources {
    private static final Pattern STEP =
            Pattern.compile("\\.([a-z-]+)(?:\\(([^)]*)\\))?|\\[(\\d+)]");

    private final List<YamlNode.Mapping> files;

    private RuleSources(List<YamlNode.Mapping> files) {
        this.files = List.copyOf(files);
    }

    /** Reads the files of a folder and of its tracks; what cannot be read is left out. */
    public static RuleSources read(Path folder) {
        List<YamlNode.Mapping> files = new ArrayList<>();
        for (Path of : List.of(folder, folder.resolve(RuleFolder.TRACKS))) {
            try {
                for (Path file : RuleFolder.yamlFiles(of)) {
                    String text = Files.readString(file);
                    mapping(YamlReader.read(file.toString(), text, new Problems()))
                            .ifPresent(files::add);
                }
            } catch (IOException _) {
                // Whoever reads the folder's rules has told the operator.
            }
        }
        return new RuleSources(files);
    }

    /** The root of each file, the rules' first, then the tracks'. */
    public List<YamlNode.Mapping> files() {
        return files;
    }

    /**
     * A condition as it is written.
     *
     * @param owner where the rule or the exception begins that holds the condition
     * @param path the condition's path in it
     */
    public Optional<YamlNode> condition(Place owner, String path) {
        String code = path.split("[.\\[]", 2)[0];
        YamlNode node =
                owner(owner)
                        .flatMap(found -> value(found, "when"))
                        .flatMap(when -> byLanguage(when, code))
                        .orElse(null);
        Matcher step = STEP.matcher(path);
        int at = code.length();
        // A list stands for "all" of its items, so that an operator's value may be the node itself.
        YamlNode value = node;
        while (node != null && step.find(at) && step.start() == at) {
            if (step.group(3) != null) {
                node = item(value, Integer.parseInt(step.group(3)));
                value = node;
            } else if (step.group(2) != null) {
                node = shared(step.group(2), code);
                value = node;
            } else {
                String key = step.group(1).equals("at-least") ? "of" : step.group(1);
                value = value(node, key).orElse(null);
            }
            at = step.end();
        }
        return Optional.ofNullable(node);
    }

    /** Where a condition stands; where its owner begins if that is not known. */
    public Place place(Place owner, String path) {
        return condition(owner, path).map(YamlNode::place).orElse(owner);
    }

    private static @Nullable YamlNode item(@Nullable YamlNode list, int index) {
        List<YamlNode> items = list == null ? List.of() : WordPatternReader.items(list);
        return index < items.size() ? items.get(index) : null;
    }

    private Optional<YamlNode> owner(Place place) {
        return files.stream()
                .filter(file -> file.place().file().equals(place.file()))
                .flatMap(file -> items(file, "rules"))
                .flatMap(rule -> Stream.concat(Stream.of(rule), items(rule, "exceptions")))
                .filter(node -> node.place().equals(place))
                .findFirst();
    }

    private @Nullable YamlNode shared(String name, String code) {
        return files.stream()
                .filter(file -> file.place().file().endsWith(RuleFolder.LISTS))
                .flatMap(file -> value(file, "conditions").stream())
                .flatMap(conditions -> value(conditions, name).stream())
                .flatMap(by -> byLanguage(by, code).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<YamlNode> byLanguage(YamlNode by, String code) {
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        mapping(by).ifPresent(m -> m.entries().forEach(e -> nodes.put(e.key(), e.value())));
        return Language.of(code).map(language -> Languages.pick(nodes, language));
    }

    private static Stream<YamlNode> items(YamlNode in, String key) {
        return value(in, key).stream().flatMap(list -> WordPatternReader.items(list).stream());
    }

    private static Optional<YamlNode> value(YamlNode in, String key) {
        return mapping(in).stream()
                .flatMap(mapping -> mapping.entries().stream())
                .filter(entry -> entry.key().equals(key))
                .map(YamlNode.Entry::value)
                .findFirst();
    }

    private static Optional<YamlNode.Mapping> mapping(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }
}
