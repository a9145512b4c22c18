package parley.classifier.reload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.AlfaBravo;
import parley.classifier.Articles;
import parley.classifier.match.RunningRules;
import parley.classifier.rule.RuleFolder;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Match;
import parley.contract.record.RuleHold;
import parley.contract.record.RulePromotion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class AdmissionTest {
    private static final RecordCodec<RuleHold> HOLDS = RecordCodec.of(RuleHold.class);
    private static final RecordCodec<RulePromotion> PROMOTIONS =
            RecordCodec.of(RulePromotion.class);

    @TempDir Path path;
    private AlfaBravo folder;
    private final List<Article> articles = new ArrayList<>();
    private final RulesTable table = new RulesTable();

    @BeforeEach
    void folder() {
        folder = new AlfaBravo(path);
        folder.rule("end", "ended");
    }

    private RuleFolder read() {
        return RuleFolder.read(path);
    }

    private void seen(int times, String title) {
        for (int i = 0; i < times; i++) {
            articles.add(Articles.of("en", title, ""));
        }
    }

    private Admitted admit(RuleFolder base, RuleFolder next) {
        return new Admission(table, () -> articles::forEach, () -> Articles.NOON).admit(base, next);
    }

    private Admitted admitUnseen(RuleFolder base, RuleFolder next) {
        return new Admission(
                        table,
                        () -> {
                            throw new AssertionError("nothing is to be compared");
                        },
                        () -> Articles.NOON)
                .admit(base, next);
    }

    private static List<String> bands(Admitted admitted, String title) {
        var running = new RunningRules(admitted.rules());
        running.replace(admitted.rules(), admitted.trial());
        return running.match(Articles.of("en", title, ""), null).stream()
                .map(match -> match.rule() + " " + match.band().code())
                .toList();
    }

    private void remember(Admitted admitted) {
        admitted.newHolds()
                .forEach(hold -> table.take(RulesTable.holdKey(hold.rule()), HOLDS.encode(hold)));
    }

    private void promote(String rule, String meaning) {
        table.take(
                RulesTable.promotionKey(rule),
                PROMOTIONS.encode(new RulePromotion(rule, meaning, Articles.NOON)));
    }

    @Test
    void putsToWorkWhatAlertsAboutAsOften() {
        seen(20, "Alfa ended it");
        seen(20, "Alfa began it");
        RuleFolder base = read();
        folder.rule("end", "ended, began");

        Admitted admitted = admit(base, read());

        assertThat(admitted.held()).isEmpty();
        assertThat(admitted.rules().revision()).isEqualTo(read().revision());
        assertThat(bands(admitted, "Alfa began it")).containsExactly("end alert");
    }

    @Test
    void holdsWhatWouldAlertOverTwiceAsOftenAndKeepsItsFormerVersionAtWork() {
        seen(5, "Alfa ended it");
        seen(30, "Alfa began it");
        RuleFolder base = read();
        folder.rule("end", "ended, began");

        Admitted admitted = admit(base, read());

        assertThat(admitted.held()).containsOnlyKeys("end");
        assertThat(admitted.newHolds())
                .singleElement()
                .satisfies(
                        hold -> {
                            assertThat(hold.alerts()).isEqualTo(35);
                            assertThat(hold.alertsBefore()).isEqualTo(5);
                            assertThat(hold.articles()).isEqualTo(35);
                        });
        assertThat(bands(admitted, "Alfa began it")).containsExactly("end shadow");
        assertThat(bands(admitted, "Alfa ended it"))
                .containsExactlyInAnyOrder("end alert", "end shadow");
        assertThat(admitted.rules().revision()).startsWith(read().revision() + "-");
    }

    @Test
    void fewAlertsAreNoFlood() {
        seen(1, "Alfa ended it");
        seen(2, "Alfa began it");
        RuleFolder base = read();
        folder.rule("end", "ended, began");

        assertThat(admit(base, read()).held()).isEmpty();
    }

    @Test
    void holdsChangedRulesOnly() {
        folder.rule("stop", "stopped, ended");
        seen(30, "Alfa began it");
        RuleFolder base = read();
        folder.rule("stop", "stopped, ended", "Alfa stopped it");
        folder.rule("begin", "began, ended");

        Admitted admitted = admit(base, read());

        assertThat(admitted.held()).containsOnlyKeys("begin");
        assertThat(bands(admitted, "Alfa stopped it")).containsExactly("stop alert");
        assertThat(bands(admitted, "Alfa began it")).containsExactly("begin shadow");
    }

    @Test
    void whatIsHeldStaysHeldUntilItIsPromoted() {
        seen(30, "Alfa began it");
        RuleFolder base = read();
        folder.rule("end", "ended, began");
        Admitted held = admit(base, read());
        remember(held);

        assertThat(admitUnseen(base, read()).held()).isEqualTo(held.held());

        promote("end", held.held().get("end"));
        Admitted promoted = admitUnseen(base, read());
        assertThat(promoted.held()).isEmpty();
        assertThat(bands(promoted, "Alfa began it")).containsExactly("end alert");
    }

    @Test
    void aPromotionReleasesTheMeaningItNamesAndNoOther() {
        seen(30, "Alfa began it");
        seen(80, "Alfa rested");
        RuleFolder base = read();
        folder.rule("end", "ended, began");
        promote("end", admit(base, read()).held().get("end"));
        Admitted first = admit(base, read());
        assertThat(first.held()).isEmpty();

        folder.rule("end", "ended, began, rested");

        assertThat(admit(first.atWork(), read()).held()).containsOnlyKeys("end");
    }

    @Test
    void triesTheWholeSetWhereTheTracksMakeTheDifference() {
        seen(30, "Charlie ended it");
        RuleFolder base = read();
        folder.alfa("Alfa, Charlie");

        Admitted admitted = admit(base, read());

        assertThat(admitted.held()).containsOnlyKeys(Admission.TRACKS);
        assertThat(admitted.rules().revision()).isEqualTo(base.revision());
        assertThat(bands(admitted, "Charlie ended it")).containsExactly("end shadow");
        remember(admitted);
        promote(Admission.TRACKS, admitted.held().get(Admission.TRACKS));
        assertThat(bands(admitUnseen(base, read()), "Charlie ended it"))
                .containsExactly("end alert");
    }

    @Test
    void aRuleThatIsGoneIsGoneAtOnce() {
        folder.rule("stop", "stopped, ended");
        RuleFolder base = read();
        seen(20, "Alfa began it");
        folder.rule("end", "ended, began");
        folder.write("stop.yaml", "rules: []");
        path.resolve("stop.yaml").toFile().delete();

        Admitted admitted = admit(base, read());

        assertThat(admitted.held()).containsOnlyKeys("end");
        assertThat(bands(admitted, "Alfa stopped it")).isEmpty();
    }

    @Test
    void theMeaningIsThatOfWordsAndNotOfRemarks() {
        String meaning = Meaning.of(read().rules().getFirst());
        folder.write("end.yaml", "# a remark\n" + text("Another end", "ended"));
        assertThat(Meaning.of(read().rules().getFirst())).isEqualTo(meaning);

        folder.write("lists.yaml", "lists:\n  over: {en: [ended]}\n");
        folder.write("end.yaml", text("Something like an end", "$over"));
        String byList = Meaning.of(read().rules().getFirst());
        folder.write("lists.yaml", "lists:\n  over: {en: [ended, done]}\n");
        assertThat(Meaning.of(read().rules().getFirst())).isNotEqualTo(byList);
    }

    private static String text(String description, String words) {
        return """
        rules:
          - id: end
            kind: round
            stage: concluded
            owner: desk
            description: %s
            when:
              en: {words: [%s]}
        """
                .formatted(description, words);
    }

    @Test
    void matchesOfTheTrialAreAllInShadow() {
        seen(30, "Charlie ended it");
        RuleFolder base = read();
        folder.alfa("Alfa, Charlie");
        Admitted admitted = admit(base, read());

        assertThat(admitted.trial())
                .hasValueSatisfying(
                        trial ->
                                assertThat(trial.match(Articles.of("en", "Charlie ended it", "")))
                                        .extracting(Match::band)
                                        .containsOnly(Band.SHADOW));
        assertThat(Map.copyOf(admitted.held())).hasSize(1);
    }
}
