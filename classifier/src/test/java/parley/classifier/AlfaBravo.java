package parley.classifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small folder of rules on talks between Alfa and Bravo, one rule a file. */
public final class AlfaBravo {
    private static final String TRACK =
            """
            id: a-b
            names: {en: A–B, uk: А – Б, ru: А – Б}
            parties:
              - {code: AAA, names: {en: [%s]}}
              - {code: BBB, names: {en: [Bravo]}}
            """;

    private final Path folder;

    /** Begins a folder with the track alone. */
    public AlfaBravo(Path folder) {
        this.folder = folder;
        write("tracks/a-b.yaml", TRACK.formatted("Alfa"));
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** Calls the first party by other names. */
    public void alfa(String names) {
        write("tracks/a-b.yaml", TRACK.formatted(names));
    }

    /**
     * A rule on a round that has concluded, with a test that it meets if it has the word "ended".
     */
    public void rule(String id, String words) {
        write(id + ".yaml", text(id, words));
    }

    /** The same with another test. */
    public void rule(String id, String words, String test) {
        write(id + ".yaml", text(id, words).replace("Alfa ended it", test));
    }

    /** What the file of such a rule says. */
    public String text(String id, String words) {
        return """
        rules:
          - id: %s
            kind: round
            stage: concluded
            owner: desk
            description: Something like an end
            when:
              en: {words: [%s]}
            tests:
              - {language: en, expect: match, title: "Alfa ended it"}
        """
                .formatted(id, words);
    }

    /** Writes a file. */
    public void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
