package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Band;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ClausesTest {
    private static final String HELD = "{clause: [{near: [[=held], [=talks]]}]}";

    @TempDir Path folder;

    private boolean alerts(String when, String title) throws IOException {
        Files.createDirectories(folder.resolve("tracks"));
        Files.writeString(
                folder.resolve("tracks/a-b.yaml"),
                """
                id: a-b
                names: {en: A–B, uk: А – Б, ru: А – Б}
                parties:
                  - {code: AAA, names: {en: [Alfa]}}
                  - {code: BBB, names: {en: [Bravo]}}
                """);
        Files.writeString(
                folder.resolve("lists.yaml"),
                """
                clauses: {begin: {en: [=as]}, go-on: {en: [=that]}}
                realis: {hypothetical: {en: [=could]}, denied: {en: [=not]}}
                realis-ahead: {hypothetical: {en: [=hopes, possible]}}
                """);
        Files.writeString(
                folder.resolve("r.yaml"),
                """
                rules:
                  - id: r
                    kind: round
                    stage: concluded
                    owner: desk
                    description: A rule
                    thresholds: {alert: 1, review: 0}
                    when: {en: %s}
                """
                        .formatted(when));
        RuleSet rules = RuleSet.compile(RuleFolder.read(folder));
        return rules.match(Articles.of("en", title, "")).stream()
                .anyMatch(match -> match.band() == Band.ALERT);
    }

    @Test
    void cuesCountInTheirClauseOnly() throws IOException {
        assertThat(alerts(HELD, "Alfa held talks")).isTrue();
        assertThat(alerts(HELD, "Alfa could have held talks")).isFalse();
        assertThat(alerts(HELD, "Alfa held talks as Bravo could pay")).isTrue();
        assertThat(alerts(HELD, "Bravo could pay, and Alfa held talks")).isTrue();
        assertThat(alerts(HELD, "Bravo hopes, that Alfa held talks")).isFalse();
        assertThat(alerts(HELD, "Bravo hopes Alfa, Bravo held talks")).isFalse();
    }

    @Test
    void someCuesGovernOnlyWhatFollows() throws IOException {
        assertThat(alerts(HELD, "Alfa held talks on a possible truce")).isTrue();
        assertThat(alerts(HELD, "Alfa held possible talks")).isFalse();
    }

    @Test
    void questionsAndEarlierYearsAreNoNews() throws IOException {
        assertThat(alerts(HELD, "Has Alfa held talks?")).isFalse();
        assertThat(alerts(HELD, "Alfa held talks in 2022")).isFalse();
        assertThat(alerts(HELD, "Alfa held talks in 2025")).isTrue();
    }

    @Test
    void aClauseMayPassOverACue() throws IOException {
        String despite = "{clause: [{near: [[=held], [=talks]]}], despite: [denied]}";
        assertThat(alerts(HELD, "Alfa not held talks")).isFalse();
        assertThat(alerts(despite, "Alfa not held talks")).isTrue();
    }

    @Test
    void aClauseHoldsAllItsParts() throws IOException {
        assertThat(alerts(HELD, "Alfa held fire, Bravo left talks")).isFalse();
        assertThat(
                        alerts(
                                "{sentence: [{near: [[=held], [=talks]]}]}",
                                "Alfa held fire, a day of talks"))
                .isTrue();
    }

    @Test
    void tracksAreNamedOrOpen() throws IOException {
        assertThat(alerts("[{track: named}, {words: [=talks]}]", "Alfa talks")).isTrue();
        assertThat(alerts("[{track: open}, {words: [=talks]}]", "Alfa talks")).isFalse();
    }
}
