package parley.classifier.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

import java.util.List;

class TrackReaderTest {
    private static final String HEAD =
            """
            id: a-b
            names: {en: A–B, uk: А – Б, ru: А – Б}
            """;
    private static final String GAZETTEER =
            """
            actors:
              - {code: ALB, type: state, names: {en: [Albania, Tirana]}}
              - {code: ELN, type: group, names: {en: [ELN]}}
              - {code: CUB, type: state, names: {en: [Havana], uk: [Гаван*]}}
            """;

    private final Problems problems = new Problems();

    private TrackFile track(String text) {
        Gazetteer gazetteer = Gazetteer.read(YamlSection.of("gazetteer.yaml", GAZETTEER, problems));
        return TrackReader.read(YamlSection.of("track.yaml", HEAD + text, problems), gazetteer);
    }

    private static List<String> words(List<WordPattern> patterns) {
        return patterns.stream().map(pattern -> pattern.words().getFirst().form()).toList();
    }

    @Test
    void countsPeopleAsTheirSide() {
        TrackFile track =
                track(
                        """
                        parties:
                          - {code: AAA, names: {en: [Alfa]}}
                          - {code: BBB, names: {en: [Bravo]}}
                        groups:
                          - {code: GGG, side: AAA, names: {en: [Golf]}}
                        mediators:
                          - {code: MMM, names: {en: [Mike]}}
                        people:
                          - {code: P1, side: AAA, names: {en: [Papa]}}
                          - {code: P2, side: MMM, names: {en: [Quebec]}}
                        """);

        assertThat(problems.none()).isTrue();
        assertThat(track.sides(Language.ENGLISH).stream().map(TrackReaderTest::words))
                .containsExactly(List.of("alfa", "papa", "golf"), List.of("bravo"));
        assertThat(words(track.mediators().getFirst().names(Language.ENGLISH)))
                .containsExactly("mike", "quebec");
        assertThat(track.open()).isFalse();
    }

    @Test
    void readsWhatTheTalksAreAboutAndTheTests() {
        TrackFile track =
                track(
                        """
                        parties:
                          - {code: AAA, names: {en: [Alfa]}}
                          - {code: BBB, names: {en: [Bravo]}}
                        conflicts: {en: [Valley war]}
                        tests:
                          - language: en
                            expect: match
                            kind: proposal
                            stage: tabled
                            title: A plan
                          - {language: uk, expect: silent, title: Новини, text: Нічого нового, todo: true}
                        """);

        assertThat(problems.none()).isTrue();
        assertThat(track.conflicts(Language.ENGLISH)).hasSize(1);
        assertThat(track.conflicts(Language.RUSSIAN)).isEmpty();
        assertThat(track.tests()).extracting(TrackTest::title).containsExactly("A plan", "Новини");
        assertThat(track.tests())
                .extracting(TrackTest::expected)
                .containsExactly(new Standing(Kind.PROPOSAL, Stage.TABLED), null);
        assertThat(track.tests()).extracting(TrackTest::todo).containsExactly(false, true);
    }

    @Test
    void makesEveryActorOfTheGazetteerASideOfTheOpenTrack() {
        TrackFile track = track("parties: gazetteer\n");

        assertThat(problems.none()).isTrue();
        assertThat(track.open()).isTrue();
        assertThat(track.sides(Language.ENGLISH).stream().map(TrackReaderTest::words))
                .containsExactly(List.of("albania", "tirana"), List.of("eln"), List.of("havana"));
        assertThat(track.sides(Language.UKRAINIAN)).hasSize(1);
    }

    @Test
    void takesArmedGroupsForConflictsWherePartiesAreTheGazetteers() {
        TrackFile track = track("parties: gazetteer\nconflicts: {en: [Valley war]}\n");

        assertThat(words(track.conflicts(Language.ENGLISH))).containsExactly("valley", "eln");
    }
}
