package parley.classifier.rule;

import parley.runtime.config.Problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a file of each sort, which uses all that there is. */
final class FilesOfEachSort {
    static final String RULE =
            """
            rules:
              - id: held
                kind: round
                stage: concluded
                owner: desk
                description: It is over
                thresholds: {alert: 2, review: 1.5}
                factors: {title: 1.5}
                when:
                  en:
                    all:
                      - sentence:
                          - near: [[talks], [ended, "@party"]]
                            gap: 6
                        despite: [denied]
                      - {number: 2..50, weight: 0.5}
                      - use: about
                exceptions:
                  - {reason: A film, expires: 2030-12-31, when: {each: {words: cinema, in: title}}}
                tests:
                  - {language: en, expect: match, title: Talks ended, stage: concluded}
            """;
    private static final String LISTS =
            """
            lists: {talks: {en: [talks], uk: [перемовини], ru: [переговоры]}}
            conditions: {about: {each: {role: party}}}
            realis: {denied: {en: [denied]}}
            realis-ahead: {hypothetical: {en: [calls for]}}
            clauses: {begin: {en: [after]}, go-on: {en: [that]}}
            """;
    private static final String TRACK =
            """
            id: a-b
            names: {en: A-B, uk: А-Б, ru: А-Б}
            parties:
              - {code: AAA, names: {en: [Alfa]}}
              - {code: BBB, names: {en: Bravo}}
            groups: [{code: AAA-MIL, side: AAA, names: {en: [Alfan army]}}]
            mediators: [{code: MMM, names: {en: [Mike]}}]
            people: [{code: PAPA, side: AAA, names: {en: [Papa]}}]
            venues: [{code: VVV, names: {en: [Victor]}}]
            conflicts: {en: [Valley war]}
            tests:
              - {language: en, expect: match, kind: round, stage: opened, title: Alfa and Bravo talk}
              - {language: en, expect: silent, title: Rain}
            """;
    private static final String GAZETTEER =
            """
            actors:
              - {code: CCC, type: state, names: {en: [Charlie]}}
              - {code: DDD, type: group, names: {en: [Delta]}}
            """;

    private final Path folder;

    /** To be written to a folder. */
    FilesOfEachSort(Path folder) {
        this.folder = folder;
    }

    /** What the reader says of a folder with a file of each sort. */
    List<String> read(FileSort sort, String yaml) throws IOException {
        Files.createDirectories(folder.resolve("tracks"));
        write("round.yaml", sort == FileSort.RULES ? yaml : RULE);
        write("lists.yaml", sort == FileSort.LISTS ? yaml : LISTS);
        write("gazetteer.yaml", sort == FileSort.GAZETTEER ? yaml : GAZETTEER);
        write("tracks/a-b.yaml", sort == FileSort.TRACK ? yaml : TRACK);
        var problems = new Problems();
        RuleFolder.read(folder, problems);
        return problems.all().stream().map(problem -> problem.message()).toList();
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    static String good(FileSort sort) {
        return switch (sort) {
            case RULES -> RULE;
            case LISTS -> LISTS;
            case TRACK -> TRACK;
            case GAZETTEER -> GAZETTEER;
        };
    }
}
