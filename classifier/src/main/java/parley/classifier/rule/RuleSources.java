package parley.classifier.rule;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Language;
import parley.classifier.text.WordPatternReader;
import parley.runtime.config.Place;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of rules as it is written: leads from a rule's condition back to its place in the file.
 * Immutable.
 */
public final class RuleSources {
    private static final Pattern STEP =
            Pattern.compile("\\.([a-z-]+)(?:\\(([^)]*)\\))?|\\[(\\d+)]");

    private final Map<Path, YamlNode.Mapping> files;
    private final YamlNode.@Nullable Mapping conditions;

    private RuleSources(Map<Path, YamlNode.Mapping> files) {
        this.files = files;
        this.conditions =
                files.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(RuleFolder.LISTS))
                        .map(file -> mapping(value(file.getValue(), "conditions")))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }

    /** Reads the files of a folder and of its tracks; what cannot be read is left out. */
    public static RuleSources read(Path folder) {
        Map<Path, YamlNode.Mapping> files = new LinkedHashMap<>();
        for (Path of : List.of(folder, folder.resolve(RuleFolder.TRACKS))) {
            for (Path file : yaml(of)) {
                YamlSection root = YamlSection.read(file, new Problems());
                List<YamlNode.Entry> entries =
                        root.keys().stream()
                                .flatMap(
                                        key ->
                                                root
                                                        .node(key)
                                                        .map(
                                                                value ->
                                                                        new YamlNode.Entry(
                                                                                root.placeOf(key),
                                                                                key,
                                                                                value))
                                                        .stream())
                                .toList();
                files.put(file, new YamlNode.Mapping(root.place(), entries));
            }
        }
        return new RuleSources(files);
    }

    private static List<Path> yaml(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of each file, the rules' first, then the tracks'. */
    public Map<Path, YamlNode.Mapping> files() {
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
                        .flatMap(found -> mapping(value(found, "when")))
                        .map(when -> byLanguage(when, code))
                        .orElse(null);
        Matcher step = STEP.matcher(path);
        int at = code.length();
        YamlNode value = node;
        while (node != null && step.find(at) && step.start() == at) {
            if (step.group(3) != null) {
                List<YamlNode> items = value == null ? List.of() : WordPatternReader.items(value);
                int index = Integer.parseInt(step.group(3));
                node = index < items.size() ? items.get(index) : null;
                value = node;
            } else if (step.group(2) != null) {
                node = shared(step.group(2), code);
                value = node;
            } else {
                String key = step.group(1).equals("at-least") ? "of" : step.group(1);
                value = mapping(node).map(found -> value(found, key)).orElse(null);
            }
            at = step.end();
        }
        return Optional.ofNullable(node);
    }

    private Optional<YamlNode.Mapping> owner(Place place) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().toString().equals(place.file()))
                .map(file -> value(file.getValue(), "rules"))
                .flatMap(rules -> rules == null ? Stream.of() : items(rules))
                .flatMap(rule -> Stream.concat(Stream.of(rule), exceptions(rule)))
                .filter(node -> node.place().equals(place))
                .flatMap(node -> mapping(node).stream())
                .findFirst();
    }

    private static Stream<YamlNode> exceptions(YamlNode rule) {
        YamlNode exceptions = mapping(rule).map(found -> value(found, "exceptions")).orElse(null);
        return exceptions == null ? Stream.of() : items(exceptions);
    }

    private static Stream<YamlNode> items(YamlNode node) {
        return WordPatternReader.items(node).stream();
    }

    private @Nullable YamlNode shared(String name, String code) {
        return conditions == null
                ? null
                : mapping(value(conditions, name))
                        .map(found -> byLanguage(found, code))
                        .orElse(null);
    }

    private static @Nullable YamlNode byLanguage(YamlNode.Mapping by, String code) {
        return Languages.pick(
                by.entries().stream()
                        .collect(Collectors.toMap(YamlNode.Entry::key, YamlNode.Entry::value)),
                Language.of(code).orElse(Language.ENGLISH));
    }

    private static Optional<YamlNode.Mapping> mapping(@Nullable YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    private static @Nullable YamlNode value(YamlNode.Mapping in, String key) {
        for (YamlNode.Entry entry : in.entries()) {
            if (entry.key().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    /** A node on one line, in YAML's flow style; long lists are cut short. */
    public static String line(YamlNode node) {
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
        int shown = Math.min(items.size(), 6);
        String more = shown < items.size() ? ", …" + (items.size() - shown) + " more" : "";
        return items.subList(0, shown).stream()
                .map(item -> item instanceof YamlNode.Mapping ? "{" + line(item) + "}" : line(item))
                .collect(Collectors.joining(", ", "[", more + "]"));
    }
}
