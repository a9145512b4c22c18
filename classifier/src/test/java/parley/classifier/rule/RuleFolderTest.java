package parley.classifier.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.runtime.config.ConfigException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RuleFolderTest {
    private static final String TRACK =
            """
            id: a-b
            names: {en: A–B, uk: А – Б, ru: А – Б}
            parties:
              - {code: AAA, names: {en: [Alfa]}}
              - {code: BBB, names: {en: [Bravo]}}
            """;
    private static final String RULE =
            """
            rules:
              - id: held
                kind: round
                stage: concluded
                owner: desk
                description: It was held
                when:
                  en: {words: [talks]}
            """;

    @TempDir Path folder;

    @BeforeEach
    void oneTrack() throws IOException {
        write("tracks/a-b.yaml", TRACK);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> problems() {
        ConfigException thrown =
                catchThrowableOfType(ConfigException.class, () -> RuleFolder.read(folder));
        assertThat(thrown).isNotNull();
        String prefix = folder + "/";
        return thrown.problems().stream().map(p -> p.toString().replace(prefix, "")).toList();
    }

    @Test
    void readsRulesTracksAndTheirDefaults() throws IOException {
        write("round.yaml", RULE);

        RuleFolder read = RuleFolder.read(folder);

        assertThat(read.rules()).hasSize(1);
        Rule rule = read.rules().getFirst();
        assertThat(rule.status()).isEqualTo(Status.STABLE);
        assertThat(rule.version()).isEqualTo(1);
        assertThat(rule.alert()).isEqualTo(1);
        assertThat(read.tracks()).extracting(track -> track.id()).containsExactly("a-b");
    }

    @Test
    void hasTheSameRevisionForTheSameContentOnly() throws IOException {
        write("round.yaml", RULE);
        String first = RuleFolder.read(folder).revision();

        assertThat(RuleFolder.read(folder).revision()).isEqualTo(first);
        write("round.yaml", RULE + "# another comment\n");
        assertThat(RuleFolder.read(folder).revision()).isNotEqualTo(first);
    }

    @Test
    void reportsEveryMistakeWithItsPlaceAndWhatWasExpected() throws IOException {
        write("lists.yaml", "lists:\n  talks: {en: [talks]}\nrealsi: {}\n");
        write(
                "round.yaml",
                """
                rules:
                  - id: held
                    kind: rund
                    stage: tabld
                    owner: desk
                    descripton: It was held
                    thresholds: {alert: 1, review: 2}
                    when:
                      en:
                        - wrods: [talks]
                        - words: ["$tolks", "@partie", "t*"]
                        - near: [[talks]]
                          gap: 900
                        - {}
                        - {words: [talks], any: []}
                      ru: {words: ["$talks"], in: [tilte]}
                    tests:
                      - {language: en, expect: mach, title: Talks}
                      - {language: en, expect: match}
                """);

        assertThat(problems())
                .containsExactly(
                        "lists.yaml:3:1: unknown key 'realsi'; did you mean 'realis'?",
                        "round.yaml:2:5: 'description' is missing",
                        "round.yaml:3:11: 'kind' must be one of exchange, proposal, round, found"
                                + " 'rund'",
                        "round.yaml:4:12: 'stage' must be one of accepted, agreed, announced,"
                                + " cancelled, completed, concluded, opened, postponed, rejected,"
                                + " tabled, under-way, withdrawn, found 'tabld'",
                        "round.yaml:6:5: unknown key 'descripton'; did you mean 'description'?",
                        "round.yaml:7:36: 'review' must not be above 'alert', found 2.0 above 1.0",
                        "round.yaml:10:11: unknown key 'wrods'; did you mean 'words'?",
                        "round.yaml:11:19: unknown list 'tolks'; did you mean 'talks'?",
                        "round.yaml:11:29: unknown role 'partie'; did you mean 'party'?",
                        "round.yaml:11:40: expected a word, a phrase or a beginning of at least 3"
                                + " letters with *, found 't*'",
                        "round.yaml:12:17: 'near' must list 2 to 4 groups of words, found 1",
                        "round.yaml:13:16: 'gap' must be a whole number from 0 to 50, found '900'",
                        "round.yaml:14:11: expected one of all, any, at-least, clause, maybe,"
                                + " near, none, number, role, sentence, track, use, words",
                        "round.yaml:15:11: expected one of all, any, at-least, clause, maybe, near,"
                                + " none, number, role, sentence, track, use, words, found any and"
                                + " words",
                        "round.yaml:16:20: the list 'talks' has no words in ru",
                        "round.yaml:16:35: 'in' must list title, lead or body, found 'tilte'",
                        "round.yaml:18:32: 'expect' must be one of match, no-match, review,"
                                + " silent, found 'mach'",
                        "round.yaml:19:9: expected 'title', 'text' or both");
    }

    @Test
    void reportsMistakesInTracks() throws IOException {
        write("round.yaml", RULE);
        write(
                "tracks/a-b.yaml",
                """
                id: a-b
                names: {en: A–B, uk: А – Б}
                parties:
                  - {code: AAA, names: {en: [Alfa], fr: [Alpha]}}
                groups:
                  - {code: GGG, side: CCC, names: {en: [Golf]}}
                venue: []
                """);

        assertThat(problems())
                .containsExactly(
                        "tracks/a-b.yaml:2:8: 'ru' is missing",
                        "tracks/a-b.yaml:4:3: 'parties' must list at least two parties",
                        "tracks/a-b.yaml:4:37: unknown key 'fr'; known are en, ru, uk",
                        "tracks/a-b.yaml:6:23: 'side' must be one of AAA, found 'CCC'",
                        "tracks/a-b.yaml:7:1: unknown key 'venue'; did you mean 'venues'?");
    }

    @Test
    void reportsMistakesInPeopleConflictsAndTestsOfTracks() throws IOException {
        write("round.yaml", RULE);
        write(
                "tracks/a-b.yaml",
                TRACK
                        + """
                        people:
                          - {code: P1, side: CCC, names: {en: [Papa]}}
                        conflicts: {en: [a*], fr: [guerre]}
                        tests:
                          - {language: en, expect: macht, kind: round, title: Talks}
                          - {language: en, expect: match, kind: round, stage: tabled, title: Talks}
                          - {language: en, expect: match, kind: rond, stage: tabled, title: Talks}
                          - {language: en, expect: silent, stage: tabled}
                        """);

        assertThat(problems())
                .containsExactly(
                        "tracks/a-b.yaml:7:22: 'side' must be one of AAA, BBB, found 'CCC'",
                        "tracks/a-b.yaml:8:18: expected a word, a phrase or a beginning of at"
                                + " least 3 letters with *, found 'a*'",
                        "tracks/a-b.yaml:8:23: unknown key 'fr'; known are en, ru, uk",
                        "tracks/a-b.yaml:10:28: 'expect' must be one of match, silent, found"
                                + " 'macht'",
                        "tracks/a-b.yaml:11:55: 'stage' must be one of announced, cancelled,"
                                + " concluded, opened, postponed, found 'tabled'",
                        "tracks/a-b.yaml:12:41: 'kind' must be one of exchange, proposal, round,"
                                + " found 'rond'",
                        "tracks/a-b.yaml:13:5: 'title' is missing",
                        "tracks/a-b.yaml:13:36: unknown key 'stage'; known are expect, facts,"
                                + " language, published, text, title, todo");
    }

    @Test
    void reportsMistakesInTheGazetteer() throws IOException {
        write("round.yaml", RULE);
        write(
                "gazetteer.yaml",
                """
                actors:
                  - {code: AAA, type: stat, names: {en: [Alfa]}}
                """);
        write(
                "tracks/other.yaml",
                """
                id: other
                names: {en: Other, uk: Інші, ru: Другие}
                parties: gazetteer
                """);

        assertThat(problems())
                .containsExactly(
                        "gazetteer.yaml:2:23: 'type' must be one of group, state, found 'stat'",
                        "tracks/other.yaml:3:10: the folder's gazetteer.yaml must name at least"
                                + " two actors");
    }

    @Test
    void reportsTheSameRuleTwice() throws IOException {
        write("a.yaml", RULE);
        write("b.yaml", RULE);

        assertThat(problems())
                .containsExactly("b.yaml:2:5: the rule 'held' is there already, at a.yaml:2:5");
    }

    @Test
    void reportsAFolderThatIsNotThere() {
        Path missing = folder.resolve("missing");

        assertThat(catchThrowableOfType(ConfigException.class, () -> RuleFolder.read(missing)))
                .hasMessage(
                        missing
                                + ":1:1: no such folder, or unreadable\n"
                                + missing
                                + "/tracks:1:1: no such folder, or unreadable");
    }
}
