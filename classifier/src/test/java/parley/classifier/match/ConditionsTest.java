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
import java.time.LocalDate;
import java.time.ZoneOffset;
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
                  ended: {en: [ended, over], uk: [завершено], ru: [завершены]}
                conditions:
                  talks-held: {each: {near: [[talks], [$ended]]}}
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
    void atLeastCountsWhatIsMet() throws IOException {
        String when = "{at-least: 2, of: [{words: [talks]}, {words: [truce]}, {words: [envoy]}]}";

        assertThat(alerts(when, "Alfa talks with envoy", "")).isTrue();
        assertThat(alerts(when, "Alfa talks on talks", "")).isFalse();
    }

    @Test
    void numbersStandWithinTheirRange() throws IOException {
        String when = "{near: [['#2..5000'], [prisoner]], gap: 1}";

        assertThat(alerts(when, "Alfa: 1,000 prisoners home", "")).isTrue();
        assertThat(alerts(when, "Alfa: 6,000 prisoners home", "")).isFalse();
        assertThat(alerts(when, "Alfa: many prisoners home", "")).isFalse();
        assertThat(alerts("{number: 7}", "Alfa 7", "")).isTrue();
        assertThat(alerts("{number: 7}", "Alfa 7.5", "")).isFalse();
    }

    @Test
    void sharedConditionsStandForWhatTheySay() throws IOException {
        assertThat(alerts("{use: talks-held}", "Alfa talks ended", "")).isTrue();
        assertThat(alerts("{use: talks-held}", "Alfa talks begin", "")).isFalse();
    }

    @Test
    void weightsCountByThePartOfTheArticle() throws IOException {
        RuleSet rules = rules("{words: [talks], weight: 2}", "factors: {title: 1.5, lead: 0.25}");

        assertThat(rules.match(Articles.of("en", "Alfa talks", "")).getFirst().score())
                .isEqualTo(3);
        assertThat(rules.match(Articles.of("en", "Alfa", "Talks held")).getFirst().band())
                .isEqualTo(Band.REVIEW);
    }

    @Test
    void exceptionsHoldUntilTheirLastDay() throws IOException {
        String exception =
                "exceptions: [{reason: A film, expires: %s, when: {en: {words: [film]}}}]";
        var film = Articles.of("en", "Alfa talks, a film", "");
        LocalDate day = film.ownTime().atZone(ZoneOffset.UTC).toLocalDate();

        RuleSet holding = rules("{words: [talks]}", exception.formatted(day));
        assertThat(holding.match(film)).isEmpty();
        assertThat(holding.match(Articles.of("en", "Alfa talks", ""))).isNotEmpty();
        assertThat(rules("{words: [talks]}", exception.formatted(day.minusDays(1))).match(film))
                .isNotEmpty();
    }

    @Test
    void articlesInOtherLanguagesMatchNothing() throws IOException {
        assertThat(rules("{words: [talks]}", "").match(Articles.of("fr", "Alfa talks", "")))
                .isEmpty();
    }
}
