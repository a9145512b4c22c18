package parley.classifier.lint;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.RuleSources;
import parley.classifier.text.Language;
import parley.classifier.text.Stems;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPatternReader;
import parley.runtime.config.Place;
import parley.runtime.config.YamlNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of words in the files as they are written, and what the files refer to. */
final class WordGroups {
    /**
     * Words that stand together.
     *
     * @param name of the list, or its place where it has none
     * @param language empty for words of every language
     */
    record Group(String name, Optional<Language> language, List<Word> words) {
        /** Whether a word is among them as it is written. */
        boolean has(String form) {
            return words.stream()
                    .map(Word::single)
                    .anyMatch(word -> word != null && word.form().equals(form));
        }
    }

    /** A word or a phrase where it is written. */
    record Word(Place place, String text, WordPattern pattern) {
        /** The word if it is only one; else null. */
        WordPattern.@Nullable Word single() {
            return pattern.words().size() == 1 ? pattern.words().getFirst() : null;
        }
    }

    private final List<Group> groups = new ArrayList<>();
    private final Set<String> references = new LinkedHashSet<>();
    private final Map<Language, Stems> stems = new EnumMap<>(Language.class);

    /**
     * Of the files of a folder.
     *
     * @param broken files that do not read: nothing is said of their words
     */
    WordGroups(RuleSources sources, Set<String> broken) {
        sources.files().forEach(root -> walk(root, "", WordPattern.Mode.STEM, null));
        groups.removeIf(group -> broken.contains(group.words().getFirst().place().file()));
    }

    List<Group> groups() {
        return groups;
    }

    Stems stems(Language language) {
        return stems.computeIfAbsent(language, Stems::of);
    }

    /** What is referred to: lists with their {@code $}, shared conditions by name. */
    Set<String> references() {
        return references;
    }

    private void walk(
            YamlNode node, String name, WordPattern.Mode mode, @Nullable Language language) {
        switch (node) {
            case YamlNode.Scalar scalar -> {
                if (scalar.text().startsWith("$")) {
                    references.add(scalar.text());
                }
            }
            case YamlNode.Sequence list -> list(list, name, mode, language);
            case YamlNode.Mapping mapping ->
                    mapping.entries().forEach(entry -> entry(entry, name, mode, language));
        }
    }

    private void entry(
            YamlNode.Entry entry, String name, WordPattern.Mode mode, @Nullable Language language) {
        String key = entry.key();
        Language own = Language.of(key).orElse(language);
        if (key.equals("use") && entry.value() instanceof YamlNode.Scalar scalar) {
            references.add(scalar.text());
        }
        switch (key) {
            case "tests", "references", "false-positives" -> {}
            case "names", "conflicts" -> walk(entry.value(), "names", WordPattern.Mode.EXACT, own);
            case "words" -> walk(entry.value(), "words", mode, own);
            case "near" ->
                    WordPatternReader.items(entry.value())
                            .forEach(group -> walk(group, "words", mode, own));
            case "lists", "realis", "realis-ahead", "clauses" -> named(entry.value(), mode);
            default -> walk(entry.value(), name, mode, own);
        }
    }

    private void named(YamlNode lists, WordPattern.Mode mode) {
        if (lists instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(list -> walk(list.value(), "$" + list.key(), mode, null));
        }
    }

    private void list(
            YamlNode.Sequence list,
            String name,
            WordPattern.Mode mode,
            @Nullable Language language) {
        List<Word> words = new ArrayList<>();
        for (YamlNode item : list.items()) {
            boolean word = item instanceof YamlNode.Scalar && !name.isEmpty();
            if (word && item instanceof YamlNode.Scalar scalar && !marked(scalar.text())) {
                WordPattern.parse(scalar.text(), mode)
                        .ifPresent(p -> words.add(new Word(item.place(), scalar.text(), p)));
            } else {
                walk(item, name.startsWith("$") ? "" : name, mode, language);
            }
        }
        if (!words.isEmpty()) {
            groups.add(new Group(name, Optional.ofNullable(language), words));
        }
    }

    private static boolean marked(String text) {
        return text.startsWith("$") || text.startsWith("@") || text.startsWith("#");
    }
}
