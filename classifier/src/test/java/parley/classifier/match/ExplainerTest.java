package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.Articles;
import parley.classifier.rule.Rule;
import parley.contract.record.Evidence;
import parley.contract.record.Realis;

import java.nio.file.Path;
import java.util.List;

class ExplainerTest {
    @TempDir Path folder;
    private Valley valley;

    @BeforeEach
    void beginWithoutRules() {
        valley = new Valley(folder);
    }

    private Explanation explain(String title) {
        return valley.explainer().explain(Articles.of("en", title, null));
    }

    /** What became of the only rule on the only track. */
    private Verdict verdict(String when, String title) {
        valley.rule("over", "concluded", when, "");
        Explanation explanation = explain(title);
        assertThat(explanation.verdicts()).hasSize(1);
        return explanation.verdicts().getFirst();
    }

    private static Step step(Verdict verdict, String path) {
        return verdict.tree().all().filter(s -> s.path().equals(path)).findFirst().orElseThrow();
    }

    private static List<String> words(Step step) {
        return step.words().stream().map(Evidence::words).toList();
    }

    @Test
    void showsWhatMetEachConditionAndWhatItAdds() {
        Verdict verdict =
                verdict(
                        "{all: [{use: about}, {words: [$talks]}, {words: [over, ended]}]}",
                        "Alfa and Bravo ended talks");

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.ALERT);
        assertThat(verdict.score()).isEqualTo(2);
        assertThat(verdict.realis()).isEqualTo(Realis.ACTUAL);
        assertThat(verdict.tree().all())
                .extracting(Step::path)
                .containsExactly(
                        "en.all",
                        "en.all[0].use(about).role",
                        "en.all[1].words",
                        "en.all[2].words");
        assertThat(words(step(verdict, "en.all[0].use(about).role")))
                .containsExactly("Alfa", "Bravo");
        assertThat(words(step(verdict, "en.all[2].words"))).containsExactly("ended");
        assertThat(step(verdict, "en.all[2].words").score()).isEqualTo(1);
    }

    @Test
    void saysWhichGroupOfWordsIsNotThere() {
        Verdict verdict =
                verdict("{near: [[$talks], [Victor], [ended, broke]]}", "Alfa ended it in Victor");

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.MISSED);
        assertThat(verdict.tree().note()).isEqualTo("no word of group 1");
        assertThat(words(verdict.tree())).containsExactly("Victor", "ended");
        assertThat(verdict.tree().lack().conditions()).isEqualTo(1);
    }

    @Test
    void saysHowFarApartTheWordsAre() {
        assertThat(
                        verdict(
                                        "{near: [[$talks], [ended]], gap: 2}",
                                        "Talks of Alfa about much have ended")
                                .tree()
                                .note())
                .isEqualTo("5 other words among them, the gap is 2");
        assertThat(
                        verdict(
                                        "{near: [[$talks], [ended]], gap: 2, ordered: true}",
                                        "Alfa ended talks")
                                .tree()
                                .note())
                .isEqualTo("not in this order");
    }

    @Test
    void saysThatOnlyOneSideIsNamed() {
        Verdict verdict = verdict("{role: both-parties}", "Alfa talks to itself");

        assertThat(verdict.tree().note()).isEqualTo("only one side is named");
        assertThat(words(verdict.tree())).containsExactly("Alfa");
    }

    @Test
    void tellsWhatIsThereAndMustNotBe() {
        Verdict verdict =
                verdict(
                        "{all: [{words: [$talks]}, {none: [{words: [cup]}, {words: [film]}]}]}",
                        "Alfa film talks");

        assertThat(step(verdict, "en.all[1].none").state()).isEqualTo(Step.State.MISSED);
        assertThat(step(verdict, "en.all[1].none[0].words").state()).isEqualTo(Step.State.ABSENT);
        assertThat(step(verdict, "en.all[1].none[1].words").state()).isEqualTo(Step.State.PRESENT);
        assertThat(words(step(verdict, "en.all[1].none[1].words"))).containsExactly("film");
    }

    @Test
    void looksAtTheSentenceThatCameNearest() {
        valley.rule("over", "concluded", "{sentence: [{words: [$talks]}, {words: [ended]}]}", "");
        var article = Articles.of("en", "Alfa went home. Its talks went on. War ended.", null);

        Verdict verdict = valley.explainer().explain(article).verdicts().getFirst();

        assertThat(words(step(verdict, "en.sentence[0].words"))).containsExactly("talks");
        assertThat(step(verdict, "en.sentence[1].words").state()).isEqualTo(Step.State.MISSED);
    }

    @Test
    void namesTheWordThatMakesItUnreal() {
        String when = "{sentence: [{near: [[$talks], [end]]}]}";

        Verdict could = verdict(when, "Talks of Alfa could end");
        assertThat(could.outcome()).isEqualTo(Verdict.Outcome.REVIEW);
        assertThat(could.realis()).isEqualTo(Realis.HYPOTHETICAL);
        assertThat(could.tree().note()).isEqualTo("makes it hypothetical");
        assertThat(words(could.tree())).containsExactly("could");

        Verdict asked = verdict(when, "Talks of Alfa end?");
        assertThat(asked.tree().note()).isEqualTo("the question makes it hypothetical");
        assertThat(asked.tree().words()).isEmpty();

        Verdict past = verdict(when, "Talks of Alfa end in 2022");
        assertThat(past.realis()).isEqualTo(Realis.HISTORICAL);
        assertThat(words(past.tree())).containsExactly("2022");

        assertThat(verdict(when, "Talks of Alfa end, war could go on").tree().note()).isEmpty();
    }

    @Test
    void putsWhatNearlyMatchedBeforeWhatHasOnlyTheNames() {
        valley.rule("opened", "opened", "[{use: about}, {near: [[$talks], [opened]]}]", "")
                .rule("postponed", "postponed", "[{use: about}, {near: [[$talks], [late]]}]", "")
                .rule(
                        "over",
                        "concluded",
                        "[{use: about}, {near: [[$talks], [ended]], gap: 1}]",
                        "")
                .rule("swap", "cancelled", "[{use: about}, {near: [[freed], [prisoner]]}]", "");

        Explanation explanation = explain("Talks of Alfa and Bravo in Victor ended");

        // Close enough but for the gap; then a group is missing; nothing but names is no near miss.
        assertThat(ids(explanation.nearMisses(9))).containsExactly("over", "opened", "postponed");
        assertThat(ids(explanation.nearMisses(1))).containsExactly("over");
        assertThat(explanation.matched()).isEmpty();
    }

    @Test
    void doesNotTakeNamesInANearForWords() {
        valley.rule("meet", "opened", "{near: [[\"@party\"], [\"@venue\"], [met]]}", "");

        assertThat(explain("Alfa wins in Victor").nearMisses(9)).isEmpty();
        assertThat(ids(explain("Alfa met Bravo").nearMisses(9))).containsExactly("meet");
    }

    @Test
    void tellsARuleThatMatchedOnceAndWhatOutdidAnother() {
        valley.rule("over", "concluded", "{words: [$talks], weight: 2}", "")
                .rule("opened", "opened", "{words: [$talks]}", "");

        Explanation explanation = explain("Alfa talks");

        assertThat(ids(explanation.matched())).containsExactly("over");
        assertThat(explanation.nearMisses(9))
                .extracting(Verdict::outcome, Verdict::outdoneBy)
                .containsExactly(tuple(Verdict.Outcome.OUTDONE, "over"));
    }

    @Test
    void tellsExceptionsThatHoldAndThoseThatAreOver() {
        valley.rule(
                "over",
                "concluded",
                "{words: [$talks]}",
                """
                exceptions:
                  - {reason: A film, expires: 2025-06-02, when: {en: {words: [film]}}}
                  - {reason: A play, expires: 2025-06-01, when: {en: {words: [play]}}}
                """);

        Verdict film = explain("Film of Alfa talks").verdicts().getFirst();
        Verdict play = explain("Play of Alfa talks").verdicts().getFirst();

        assertThat(film.outcome()).isEqualTo(Verdict.Outcome.EXCEPTED);
        assertThat(film.exceptions())
                .extracting(Verdict.Excepted::holds)
                .containsExactly(true, false);
        assertThat(play.outcome()).isEqualTo(Verdict.Outcome.ALERT);
        assertThat(play.exceptions().getLast().tree().state()).isEqualTo(Step.State.MET);
    }

    @Test
    void tellsAScoreThatIsTooLow() {
        valley.rule(
                "over",
                "concluded",
                "{all: [{words: [$talks]}, {maybe: [{words: [ended]}]}]}",
                "thresholds: {alert: 2, review: 1.5}\n");

        Verdict verdict = explain("Alfa talks").verdicts().getFirst();

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BELOW);
        assertThat(verdict.score()).isEqualTo(1);
    }

    @Test
    void explainsDraftsAsIfTheyWereTried() {
        valley.rule("over", "concluded", "{words: [$talks]}", "status: draft\n");

        assertThat(explain("Alfa talks").matched())
                .extracting(Verdict::outcome)
                .containsExactly(Verdict.Outcome.SHADOW);
    }

    @Test
    void appliesNoRuleWhereNoPartyIsNamedOrTheLanguageHasNone() {
        valley.rule("over", "concluded", "{words: [$talks]}", "");

        assertThat(explain("Talks ended").named()).isEmpty();
        assertThat(explain("Talks ended").verdicts()).isEmpty();
        Explanation french = valley.explainer().explain(Articles.of("fr", "Alfa talks", null));
        assertThat(french.language()).isEmpty();
        assertThat(french.verdicts()).isEmpty();
    }

    @Test
    void tellsTheStemsAndTheNames() {
        valley.rule("over", "concluded", "{words: [$talks]}", "");

        Explanation explanation = explain("Alfa released prisoners");

        assertThat(explanation.stems())
                .containsEntry("released", List.of("release"))
                .containsEntry("prisoners", List.of("prisoner"));
        assertThat(explanation.named().get("a-b"))
                .extracting(Evidence::words)
                .containsExactly("Alfa");
    }

    private static List<String> ids(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::rule).map(Rule::id).toList();
    }
}
