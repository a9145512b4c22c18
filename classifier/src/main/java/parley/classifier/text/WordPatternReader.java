package parley.classifier.text;

import parley.runtime.config.Problems;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads patterns from an operator's file. */
public final class WordPatternReader {
    private WordPatternReader() {}

    /** Reads one pattern; empty, with a problem, if there is none. */
    public static Optional<WordPattern> pattern(
            YamlNode node, WordPattern.Mode plain, Problems problems) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.isNothing()) {
            problems.add(node.place(), "expected a word or a phrase, found " + node.describe());
            return Optional.empty();
        }
        Optional<WordPattern> pattern = WordPattern.parse(scalar.text(), plain);
        if (pattern.isEmpty()) {
            problems.add(
                    node.place(),
                    "expected a word, a phrase or a beginning of at least "
                            + WordPattern.SHORTEST_PREFIX
                            + " letters with *, found "
                            + node.describe());
        }
        return pattern;
    }

    /** The items of a list, or one item alone. */
    public static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    }

    /** Reads lists of patterns by language; a language that is left out has none. */
    public static Map<Language, List<WordPattern>> byLanguage(
            YamlSection section, WordPattern.Mode plain) {
        Map<Language, List<WordPattern>> patterns = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<WordPattern> list = new ArrayList<>();
            for (YamlNode node : section.node(language.code()).map(List::of).orElse(List.of())) {
                for (YamlNode item : items(node)) {
                    pattern(item, plain, section.problems()).ifPresent(list::add);
                }
            }
            patterns.put(language, List.copyOf(list));
        }
        section.done();
        return patterns;
    }
}
