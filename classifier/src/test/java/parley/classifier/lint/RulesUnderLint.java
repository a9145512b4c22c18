package parley.classifier.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder of one rule, its lists and a track that nothing is wrong with, and variants of it.
 * Immutable.
 */
record RulesUnderLint(Map<String, String> files) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String RULES =
            """
            rules:
              - id: over
                kind: round
                stage: concluded
                owner: desk
                description: The talks are over
                when:
                  en: {near: [[$talks], [ended]]}
                tests:
                  - {language: en, expect: match, title: "Talks of Alfa and Bravo ended"}
                  - {language: en, expect: no-match, title: "Talks of Alfa and Bravo go on"}
            """;
    private static final String LISTS = "lists:\n  talks: {en: [=talks, negotiation]}\n";
    private static final String TRACK =
            """
            id: a-b
            names: {en: A–B, uk: А – Б, ru: А – Б}
            parties:
              - {code: AAA, names: {en: [Alfa]}}
              - {code: BBB, names: {en: [Bravo]}}
            tests:
              - {language: en, expect: silent, title: "Alfa beats Bravo"}
            """;

    RulesUnderLint {
        files = Map.copyOf(files);
    }

    /** The folder that nothing is wrong with. */
    static RulesUnderLint clean() {
        return new RulesUnderLint(
                Map.of("round.yaml", RULES, "lists.yaml", LISTS, "tracks/a-b.yaml", TRACK));
    }

    /** The same where the rule's condition is another. */
    static RulesUnderLint when(String condition) {
        return clean().with("round.yaml", "{near: [[$talks], [ended]]}", condition);
    }

    /** The same where a file says something else in one place. */
    RulesUnderLint with(String file, String old, String other) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not say " + old);
        }
        return with(file, text.replace(old, other));
    }

    /** The same with another file, or another text of one. */
    RulesUnderLint with(String file, String text) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(file, text);
        return new RulesUnderLint(changed);
    }

    /** The same with a further rule of the same file. */
    RulesUnderLint andRule(String text) {
        return with("round.yaml", files.getOrDefault("round.yaml", "") + text);
    }

    /** What is found in it, the folder's name left out. */
    List<String> findings(Path folder) {
        files.forEach((name, text) -> write(folder.resolve(name), text));
        return Lint.of(folder, TODAY).stream()
                .map(Finding::toString)
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
