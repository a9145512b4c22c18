package parley.classifier.match;

import parley.classifier.rule.RuleFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of rules on talks between Alfa and Bravo in Victor. */
final class Valley {
    private final Path folder;

    /** Begins a folder with lists and a track, without rules. */
    Valley(Path folder) {
        this.folder = folder;
        write(
                "lists.yaml",
                """
                lists:
                  talks: {en: [=talks, negotiation]}
                conditions:
                  about: {each: {role: both-parties, weight: 0}}
                realis:
                  hypothetical: {en: [=could]}
                  historical: {en: [years ago]}
                realis-ahead:
                  hypothetical: {en: [calls for]}
                """);
        track("");
    }

    /** Writes the track, with what is to stand behind its names. */
    Valley track(String more) {
        return write(
                "tracks/a-b.yaml",
                """
                id: a-b
                names: {en: A–B, uk: А – Б, ru: А – Б}
                parties:
                  - {code: AAA, names: {en: [Alfa]}}
                  - {code: BBB, names: {en: [Bravo]}}
                venues:
                  - {code: VVV, names: {en: [Victor]}}
                """
                        + more);
    }

    /** A rule on a round, in a file of its own, with what is to stand behind its condition. */
    Valley rule(String id, String stage, String when, String more) {
        return write(
                id + ".yaml",
                """
                rules:
                  - id: %s
                    kind: round
                    stage: %s
                    owner: desk
                    description: A rule
                    when:
                      en: %s
                """
                                .formatted(id, stage, when)
                        + more.indent(4));
    }

    private Valley write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Explainer explainer() {
        return Explainer.of(RuleFolder.read(folder));
    }
}
