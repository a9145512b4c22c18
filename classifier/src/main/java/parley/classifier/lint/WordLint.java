package parley.classifier.lint;

import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleSources;
import parley.classifier.text.Language;
import parley.classifier.text.Stems;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPattern.Mode;
import parley.runtime.config.Place;
import parley.runtime.config.YamlNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at words: those that stand twice, add nothing, or are mistaken for others. */
final class WordLint {
    private final Findings findings;
    private final Set<String> broken;
    private final WordGroups words;
    private final RuleSources sources;
    private final Map<Language, Stems> stems = new EnumMap<>(Language.class);

    /**
     * Over the files of a folder.
     *
     * @param broken files that do not read: nothing is said of them
     */
    WordLint(RuleSources sources, Set<String> broken, Findings findings) {
        this.sources = sources;
        this.words = new WordGroups(sources);
        this.broken = broken;
        this.findings = findings;
        for (Language language : Language.values()) {
            stems.put(language, Stems.of(language));
        }
    }

    void groups() {
        for (WordGroups.Group group : words.groups()) {
            if (!broken.contains(group.words().getFirst().place().file())) {
                twice(group);
                covered(group);
            }
        }
        for (Language language : Language.values()) {
            collisions(language);
        }
    }

    /** Lists and shared conditions that nothing refers to. */
    void unused(RuleFolder folder) {
        Set<String> references = words.references();
        folder.lists().lists().keySet().stream()
                .filter(list -> !references.contains("$" + list))
                .forEach(list -> unused("lists", list, "no rule refers to the list $" + list));
        folder.lists().conditions().keySet().stream()
                .filter(name -> !references.contains(name))
                .forEach(name -> unused("conditions", name, "no rule uses the condition " + name));
    }

    private void unused(String section, String name, String message) {
        for (Map.Entry<Path, YamlNode.Mapping> file : sources.files().entrySet()) {
            file.getValue().entries().stream()
                    .filter(entry -> entry.key().equals(section))
                    .flatMap(entry -> entries(entry.value()).stream())
                    .filter(entry -> entry.key().equals(name))
                    .forEach(entry -> findings.add(entry.place(), LintCode.UNUSED, message));
        }
    }

    private static List<YamlNode.Entry> entries(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? mapping.entries() : List.of();
    }

    private void twice(WordGroups.Group group) {
        Map<WordPattern, Place> seen = new HashMap<>();
        for (WordGroups.Word word : group.words()) {
            Place first = seen.putIfAbsent(word.pattern(), word.place());
            if (first != null) {
                findings.add(
                        word.place(),
                        LintCode.DUPLICATE_WORD,
                        "'" + word.text() + "' stands in this list already, at " + first);
            }
        }
    }

    private void covered(WordGroups.Group group) {
        for (WordGroups.Word word : group.words()) {
            for (WordGroups.Word other : group.words()) {
                WordPattern.Word one = word.single();
                WordPattern.Word more = other.single();
                if (word != other && one != null && more != null && covers(group, more, one)) {
                    findings.add(
                            word.place(),
                            LintCode.COVERED_WORD,
                            "'" + word.text() + "' adds nothing to '" + other.text() + "'");
                    break;
                }
            }
        }
    }

    /** Whether whatever is the one word is the other too, so that the one adds nothing. */
    private boolean covers(WordGroups.Group group, WordPattern.Word more, WordPattern.Word one) {
        if (more.mode() == Mode.PREFIX && one.mode() != Mode.STEM) {
            return one.form().startsWith(more.form()) && !one.equals(more);
        }
        boolean stems = more.mode() == Mode.STEM && one.mode() != Mode.PREFIX;
        boolean same = more.form().equals(one.form());
        if (!stems || group.language().isEmpty() || same && one.mode() == Mode.STEM) {
            return false;
        }
        Stems known = of(group.language().get());
        List<String> meant = known.meant(more.form());
        // Of two plain words the dictionary form stays.
        return one.mode() == Mode.EXACT
                ? known.read(one.form()).stream().anyMatch(meant::contains)
                : meant.containsAll(known.meant(one.form())) && meant.contains(more.form());
    }

    private record Meant(WordGroups.Group group, WordGroups.Word word, String form) {}

    private void collisions(Language language) {
        Stems known = of(language);
        Map<String, List<String>> common = new HashMap<>();
        for (String word : CommonWords.of(language)) {
            known.read(word)
                    .forEach(
                            stem -> common.computeIfAbsent(stem, _ -> new ArrayList<>()).add(word));
        }
        Map<String, List<Meant>> seen = new HashMap<>();
        for (WordGroups.Group group : words.groups()) {
            if (group.language().filter(own -> own == language).isEmpty()) {
                continue;
            }
            for (WordGroups.Word word : group.words()) {
                WordPattern.Word single = word.single();
                if (single != null && single.mode() == Mode.STEM) {
                    for (String stem : known.meant(single.form())) {
                        collide(stem, new Meant(group, word, single.form()), seen, common);
                    }
                }
            }
        }
    }

    private void collide(
            String stem,
            Meant meant,
            Map<String, List<Meant>> seen,
            Map<String, List<String>> common) {
        if (broken.contains(meant.word().place().file())) {
            return;
        }
        for (String word : common.getOrDefault(stem, List.of())) {
            if (!word.equals(meant.form())) {
                String message =
                        "'%s' and the common word '%s' are the same by their stem '%s'; write '=%s'"
                                .formatted(meant.word().text(), word, stem, meant.form());
                findings.add(meant.word().place(), LintCode.STEM_COLLISION, message);
            }
        }
        List<Meant> others = seen.computeIfAbsent(stem, _ -> new ArrayList<>());
        others.stream()
                .filter(other -> other.group() != meant.group())
                .filter(other -> !other.form().equals(meant.form()))
                .findFirst()
                .ifPresent(
                        other ->
                                findings.add(
                                        meant.word().place(),
                                        LintCode.STEM_COLLISION,
                                        "'%s' and '%s' (%s, at %s) are the same by their stem '%s'"
                                                .formatted(
                                                        meant.word().text(),
                                                        other.word().text(),
                                                        other.group().name(),
                                                        other.word().place(),
                                                        stem)));
        others.add(meant);
    }

    private Stems of(Language language) {
        return stems.computeIfAbsent(language, Stems::of);
    }
}
