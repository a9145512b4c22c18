package parley.classifier.lint;

import parley.classifier.text.Language;
import parley.classifier.text.Stems;
import parley.classifier.text.WordPattern.Mode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for words that a stemmer takes for others: very common ones, or those of other groups that
 * their writers kept apart.
 */
final class StemLint {
    private record Meant(WordGroups.Group group, WordGroups.Word word, String form) {}

    private final WordGroups words;
    private final Findings findings;

    StemLint(WordGroups words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    void look() {
        for (Language language : Language.values()) {
            look(language, words.stems(language));
        }
    }

    private void look(Language language, Stems stems) {
        Map<String, List<String>> common = common(language, stems);
        Map<String, List<Meant>> seen = new HashMap<>();
        for (WordGroups.Group group : words.groups()) {
            if (group.language().filter(own -> own == language).isEmpty()) {
                continue;
            }
            for (WordGroups.Word word : group.words()) {
                var single = word.single();
                if (single != null && single.mode() == Mode.STEM) {
                    for (String stem : stems.meant(single.form())) {
                        var meant = new Meant(group, word, single.form());
                        withCommon(meant, stem, common.getOrDefault(stem, List.of()));
                        withOthers(meant, stem, seen.computeIfAbsent(stem, _ -> new ArrayList<>()));
                    }
                }
            }
        }
    }

    private static Map<String, List<String>> common(Language language, Stems stems) {
        Map<String, List<String>> common = new HashMap<>();
        for (String word : CommonWords.of(language)) {
            stems.read(word)
                    .forEach(
                            stem -> common.computeIfAbsent(stem, _ -> new ArrayList<>()).add(word));
        }
        return common;
    }

    private void withCommon(Meant meant, String stem, List<String> common) {
        for (String word : common) {
            if (!meant.group().has(word)) {
                collision(
                        meant,
                        "'%s' and the common word '%s' are the same by their stem '%s'; write '=%s'"
                                .formatted(meant.word().text(), word, stem, meant.form()));
            }
        }
    }

    private void withOthers(Meant meant, String stem, List<Meant> others) {
        others.stream()
                .filter(other -> apart(meant, other))
                .findFirst()
                .ifPresent(
                        other ->
                                collision(
                                        meant,
                                        "'%s' and '%s' (%s, at %s) are the same by their stem '%s'"
                                                .formatted(
                                                        meant.word().text(),
                                                        other.word().text(),
                                                        other.group().name(),
                                                        other.word().place(),
                                                        stem)));
        others.add(meant);
    }

    /** Whether their writers kept them apart: neither group has the other's word as well. */
    private static boolean apart(Meant meant, Meant other) {
        return !meant.group().has(other.form()) && !other.group().has(meant.form());
    }

    private void collision(Meant meant, String message) {
        findings.add(meant.word().place(), LintCode.STEM_COLLISION, message);
    }
}
