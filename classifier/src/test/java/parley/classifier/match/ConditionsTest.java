package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Evidence;
import parley.contract.record.EvidenceField;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Realis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ConditionsTest {
    @TempDir Path folder;

    private RuleSet rules(String when, String more) throws IOException {
        Files.createDirectories(folder.resolve("tracks"));
        Files.writeString(
                folder.resolve("tracks/a-b.yaml"),
                """
                id: a-b
                names: {en: A–B, uk: А – Б, ru: А – Б}
                parties:
                  - {code: AAA, names: {en: [Alfa, Alfan*]}}
                  - {code: BBB, names: {en: [Bravo]}}
                groups:
                  - {code: GGG, side: BBB, names: {en: [Golf]}}
                mediators:
                  - {code: MMM, names: {en: [Mike, U.S.]}}
                venues:
                  - {code: VVV, names: {en: [New Victor]}}
                """);
        Files.writeString(
                folder.resolve("lists.yaml"),
                """
                lists:
                  ended: {en: [ended, over]}
                conditions:
                  meeting: {each: {words: [talks]}}
                realis:
                  hypothetical: {en: [could]}
                  denied: {en: [did not]}
                  historical: {en: [years ago]}
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
                    %s
                    when:
                      en: %s
                """
                        .formatted(more, when));
        return RuleSet.compile(RuleFolder.read(folder));
    }

    private boolean alerts(String when, String title, String text) throws IOException {
        return rules(when, "").match(Articles.of("en", title, text)).stream()
                .anyMatch(match -> match.band() == Band.ALERT);
    }

    @Test
    void wordsStandInTheirForms() throws IOException {
        assertThat(alerts("{words: [prisoner]}", "Alfa prisoners", "")).isTrue();
        assertThat(alerts("{words: [prisoner]}", "Alfa prison", "")).isFalse();
        assertThat(alerts("{words: [prisoner]}", "Prisoners without a party", "")).isFalse();
    }

    @Test
    void phrasesStandInOneSentence() throws IOException {
        String when = "{words: [prisoners of war]}";

        assertThat(alerts(when, "Alfa: prisoner of war home", "")).isTrue();
        assertThat(alerts(when, "Alfa: prisoners of the war", "")).isFalse();
        assertThat(alerts(when, "Alfa has prisoners. Of War and Peace", "")).isFalse();
        assertThat(alerts(when, "Alfa has prisoners", "of war")).isFalse();
    }

    @Test
    void fieldsAreToldApart() throws IOException {
        String when = "{words: [talks], in: [title]}";

        assertThat(alerts(when, "Alfa talks", "")).isTrue();
        assertThat(alerts(when, "Alfa", "talks")).isFalse();
        assertThat(alerts("{words: [talks], in: [body]}", "Alfa talks", "talks")).isFalse();
    }

    @Test
    void nearCountsTheWordsBetween() throws IOException {
        String when = "{near: [[talks], [$ended]], gap: 2}";

        assertThat(alerts(when, "Alfa talks in Rome ended", "")).isTrue();
        assertThat(alerts(when, "Alfa: ended in Rome talks", "")).isTrue();
        assertThat(alerts(when, "Alfa talks in old Rome ended", "")).isFalse();
        assertThat(alerts(when, "Alfa talks", "ended")).isFalse();
    }

    @Test
    void nearCanBeOrdered() throws IOException {
        String when = "{near: [[talks], [ended]], gap: 2, ordered: true}";

        assertThat(alerts(when, "Alfa talks ended", "")).isTrue();
        assertThat(alerts(when, "Alfa ended talks", "")).isFalse();
        assertThat(alerts(when, "Alfa ended talks ended", "")).isTrue();
    }

    @Test
    void nearNeedsAWordForEachGroup() throws IOException {
        String when = "{near: [[talks, meeting], [talks], [ended]], gap: 1}";

        assertThat(alerts(when, "Alfa talks ended", "")).isFalse();
        assertThat(alerts(when, "Alfa meeting: ended talks", "")).isTrue();
    }

    @Test
    void anyAllAndNoneCombine() throws IOException {
        String when = "[{any: [{words: [talks]}, {words: [summit]}]}, {none: [{words: [tennis]}]}]";

        assertThat(alerts(when, "Alfa summit", "")).isTrue();
        assertThat(alerts(when, "Alfa talks", "")).isTrue();
        assertThat(alerts(when, "Alfa picnic", "")).isFalse();
        assertThat(alerts(when, "Alfa talks tennis", "")).isFalse();
    }

    @Test
    void sentenceHoldsItsPartsTogether() throws IOException {
        String when = "{sentence: [{words: [talks]}, {words: [ended]}]}";

        assertThat(alerts(when, "Alfa talks have ended", "")).isTrue();
        assertThat(alerts(when, "Alfa talks. It ended", "")).isFalse();
    }

    @Test
    void rolesAreFilledByTheTrack() throws IOException {
        String both = "{role: both-parties}";
        assertThat(alerts(both, "Alfan and Bravo", "")).isTrue();
        assertThat(alerts(both, "Alfa", "and Golf, which stands by Bravo's side")).isTrue();
        assertThat(alerts(both, "Alfa and the Alfans", "")).isFalse();
        assertThat(alerts("{role: mediator}", "Alfa and the U.S.", "")).isTrue();
        assertThat(alerts("{role: mediator}", "Alfa tells us", "")).isFalse();
        assertThat(alerts("{words: ['@venue']}", "Alfa in New Victor", "")).isTrue();
        assertThat(alerts("{near: [['@party'], [talks]], gap: 1}", "Bravo: talks", "")).isTrue();
    }

    @Test
    void whatDidNotHappenIsForReviewOnly() throws IOException {
        RuleSet rules = rules("{sentence: [{near: [[talks], [ended, end]]}]}", "");

        assertThat(rules.match(Articles.of("en", "Alfa talks could end", "")))
                .extracting(Match::band, Match::realis)
                .containsExactly(tuple(Band.REVIEW, Realis.HYPOTHETICAL));
        assertThat(rules.match(Articles.of("en", "Alfa talks did not end", "")))
                .extracting(Match::realis)
                .containsExactly(Realis.DENIED);
        assertThat(rules.match(Articles.of("en", "Years ago Alfa talks ended", "")))
                .extracting(Match::realis)
                .containsExactly(Realis.HISTORICAL);
        assertThat(rules.match(Articles.of("en", "Alfa talks could end", "Alfa talks ended.")))
                .extracting(Match::realis)
                .containsExactly(Realis.ACTUAL);
    }

    @Test
    void scoreIsTheSumOfWeightsAndDecidesTheBand() throws IOException {
        String when = "[{words: [talks], weight: 0.5}, {maybe: [{words: [ended], weight: 2}]}]";
        RuleSet rules = rules(when, "");

        assertThat(rules.match(Articles.of("en", "Alfa talks", "")))
                .extracting(Match::band)
                .containsExactly(Band.REVIEW);
        assertThat(rules.match(Articles.of("en", "Alfa talks ended", "")))
                .extracting(Match::band, Match::score)
                .containsExactly(tuple(Band.ALERT, 2.5));
    }

    @Test
    void shadowRulesCountAndDraftsDoNothing() throws IOException {
        Article article = Articles.of("en", "Alfa talks", "");

        assertThat(rules("{words: [talks]}", "status: shadow").match(article))
                .extracting(Match::band)
                .containsExactly(Band.SHADOW);
        assertThat(rules("{words: [talks]}", "status: draft").match(article)).isEmpty();
    }

    @Test
    void evidenceSaysWhichWordsMetWhichCondition() throws IOException {
        RuleSet rules = rules("{sentence: [{near: [[talks], [ended]]}], in: [lead]}", "version: 7");

        Match match = rules.match(Articles.of("en", "Alfa", "Well. «Talks» ended.")).getFirst();

        assertThat(match.evidence())
                .containsExactly(
                        new Evidence("en.sentence[0].near", EvidenceField.LEAD, 7, 12, "Talks"),
                        new Evidence("en.sentence[0].near", EvidenceField.LEAD, 14, 19, "ended"));
        assertThat(match.ruleVersion()).isEqualTo(7);
        assertThat(match.ruleSet()).isEqualTo(rules.revision());
    }

    @Test
    void leadIsTheBeginningOfTheTextWhereNoSummaryIs() throws IOException {
        RuleSet rules = rules("{words: [talks], in: [body]}", "");
        String text = "Alfa one. Two. Three. Then talks.";
        var article =
                new Article(
                        "a",
                        1,
                        "f",
                        Outlet.named("o"),
                        null,
                        null,
                        "",
                        null,
                        text,
                        false,
                        null,
                        List.of(),
                        null,
                        Articles.NOON,
                        null,
                        Articles.NOON,
                        false);

        Evidence evidence = rules.match(article).getFirst().evidence().getFirst();

        assertThat(evidence.field()).isEqualTo(EvidenceField.BODY);
        assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo("talks");
    }

    @Test
    void atLeastCountsConditions() throws IOException {
        String when = "{at-least: 2, of: [{words: [talks]}, {words: [ended]}, {words: [plan]}]}";

        assertThat(alerts(when, "Alfa talks on a plan", "")).isTrue();
        assertThat(alerts(when, "Alfa plan", "ended")).isTrue();
        assertThat(alerts(when, "Alfa talks, talks", "talks")).isFalse();
    }

    @Test
    void atLeastAddsTheBestOfWhatIsMet() throws IOException {
        RuleSet rules =
                rules(
                        "{at-least: 2, of: [{words: [talks], weight: 1}, {words: [ended], weight:"
                                + " 3}, {words: [plan], weight: 2}]}",
                        "");

        assertThat(rules.match(Articles.of("en", "Alfa talks ended, plan", "")))
                .extracting(Match::score)
                .containsExactly(5.0);
    }

    @Test
    void numbersAreComparedByValue() throws IOException {
        assertThat(alerts("{number: 100..}", "Alfa frees 1,000", "")).isTrue();
        assertThat(alerts("{number: 100..}", "Alfa frees 99", "")).isFalse();
        assertThat(alerts("{number: 7}", "Alfa frees 7", "")).isTrue();
        assertThat(alerts("{number: 2..5}", "Alfa frees 6", "")).isFalse();
        assertThat(alerts("{near: [['#2..'], [prisoner]], gap: 0}", "Alfa: 303 prisoners", ""))
                .isTrue();
        assertThat(alerts("{near: [['#2..'], [prisoner]], gap: 0}", "Alfa: 1 prisoner", ""))
                .isFalse();
    }

    @Test
    void conditionsAreSharedByName() throws IOException {
        RuleSet rules = rules("[{use: meeting}, {words: [ended]}]", "");

        assertThat(rules.match(Articles.of("en", "Alfa ended", ""))).isEmpty();
        assertThat(rules.match(Articles.of("en", "Alfa talks ended", "")))
                .flatExtracting(Match::evidence)
                .extracting(Evidence::condition)
                .containsExactly("en[0].use(meeting).words", "en[1].words");
    }

    @Test
    void partsCountByTheirFactors() throws IOException {
        String factors = "factors: {title: 3, lead: 0.5}";
        RuleSet rules = rules("{words: [talks], weight: 2}", factors);

        assertThat(rules.match(Articles.of("en", "Alfa talks", "")))
                .extracting(Match::score)
                .containsExactly(6.0);
        assertThat(rules.match(Articles.of("en", "Alfa", "talks")))
                .extracting(Match::score)
                .containsExactly(1.0);
    }

    @Test
    void exceptionsHoldUntilTheyExpire() throws IOException {
        String exception =
                "exceptions: [{reason: a film, expires: %s, when: {en: {words: [film]}}}]";
        Article film = Articles.of("en", "Alfa talks, the film", "");

        // Articles.NOON is on the second of June.
        assertThat(rules("{words: [talks]}", exception.formatted("2025-06-02")).match(film))
                .isEmpty();
        assertThat(rules("{words: [talks]}", exception.formatted("2025-06-01")).match(film))
                .hasSize(1);
        assertThat(
                        rules("{words: [talks]}", exception.formatted("2025-06-02"))
                                .match(Articles.of("en", "Alfa talks", "")))
                .hasSize(1);
    }

    @Test
    void articlesInOtherLanguagesMatchNothing() throws IOException {
        assertThat(rules("{words: [talks]}", "").match(Articles.of("fr", "Alfa talks", "")))
                .isEmpty();
    }
}
