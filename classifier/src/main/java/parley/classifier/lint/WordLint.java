package parley.classifier.lint;

import parley.classifier.text.Stems;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPattern.Mode;
import parley.runtime.config.Place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the words of each group: those that stand twice, and those that add nothing. */
final class WordLint {
    private final WordGroups words;
    private final Findings findings;

    WordLint(WordGroups words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    void look() {
        for (WordGroups.Group group : words.groups()) {
            twice(group);
            covered(group);
        }
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
            group.words().stream()
                    .filter(other -> covers(group, other, word))
                    .findFirst()
                    .ifPresent(
                            other ->
                                    findings.add(
                                            word.place(),
                                            LintCode.COVERED_WORD,
                                            "'%s' adds nothing to '%s'"
                                                    .formatted(word.text(), other.text())));
        }
    }

    /** Whether whatever is the one word is the other too, so that the one adds nothing. */
    private boolean covers(WordGroups.Group group, WordGroups.Word other, WordGroups.Word word) {
        WordPattern.Word more = other.single();
        WordPattern.Word one = word.single();
        if (more == null || one == null || more.equals(one)) {
            return false;
        }
        return switch (more.mode()) {
            case EXACT -> false;
            case PREFIX -> one.mode() != Mode.STEM && one.form().startsWith(more.form());
            case STEM ->
                    group.language().isPresent()
                            && stemCovers(words.stems(group.language().get()), more, one);
        };
    }

    private static boolean stemCovers(Stems stems, WordPattern.Word more, WordPattern.Word one) {
        List<String> meant = stems.meant(more.form());
        return switch (one.mode()) {
            case PREFIX -> false;
            case EXACT -> stems.read(one.form()).stream().anyMatch(meant::contains);
            // Of two plain words the dictionary form stays.
            case STEM -> meant.contains(more.form()) && meant.containsAll(stems.meant(one.form()));
        };
    }
}
