package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.contract.record.ChangeReason;
import parley.contract.record.Counted;
import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Stage;
import parley.contract.record.Tell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What people who know of a development hear of it again, and what they are spared. */
class NewsTest {
    private static final Instant NOON = Articles.NOON;

    private final Desk desk = new Desk(NOON);

    private static Claimed done(String article, Duration later) {
        return Claimed.that(Kind.EXCHANGE, Stage.COMPLETED, article, NOON.plus(later));
    }

    private Development last(Claimed claimed) {
        return desk.take(claimed.match()).getLast();
    }

    @Test
    void aNumberIsNewsOnceTwoIndependentSourcesGiveIt() {
        last(done("a", Duration.ZERO));
        Development one = last(done("b", Duration.ofMinutes(5)).count(Counted.PRISONERS, 307));
        Development two = last(done("c", Duration.ofMinutes(9)).count(Counted.PRISONERS, 307));
        Development three = last(done("d", Duration.ofMinutes(12)).count(Counted.PRISONERS, 307));

        assertThat(one.tell()).isEqualTo(Tell.SILENT);
        assertThat(two.tell()).isEqualTo(Tell.UPDATE);
        assertThat(two.reason()).isEqualTo(ChangeReason.NEW_FACT);
        assertThat(two.changes().getLast().detail()).isEqualTo("prisoners: 307");
        assertThat(three.tell()).isEqualTo(Tell.SILENT);
    }

    @Test
    void theDayAndTheNumbersOfAnAgreementAreNotThoseOfItsFirstStage() {
        last(
                Claimed.that(Kind.EXCHANGE, Stage.AGREED, "a", NOON)
                        .count(Counted.PRISONERS, 1_000)
                        .on("2025-06-02"));
        Duration week = Duration.ofDays(7);
        Development begun = last(begun("b", week));
        Development dated = last(begun("c", week.plusMinutes(5)).on("2025-06-09"));
        Development again = last(begun("d", week.plusMinutes(9)).on("2025-06-09"));

        assertThat(begun.tell()).isEqualTo(Tell.UPDATE);
        assertThat(begun.reason()).isEqualTo(ChangeReason.NEW_STAGE);
        assertThat(begun.headlines().get("en")).endsWith("exchange under way");
        assertThat(List.of(dated.tell(), again.tell())).containsOnly(Tell.SILENT);
        assertThat(again.headlines().get("en")).endsWith("exchange under way (9 June)");
        assertThat(again.facts().counts()).hasSize(1);
    }

    private static Claimed begun(String article, Duration later) {
        return Claimed.that(Kind.EXCHANGE, Stage.UNDER_WAY, article, NOON.plus(later));
    }

    @Test
    void outletsOfOneOwnerAreOneVoice() {
        var first = new Outlet("Morning", "UA", "House", false, null);
        var second = new Outlet("Evening", "UA", "House", false, null);
        last(done("a", Duration.ZERO));
        last(done("b", Duration.ofMinutes(5)).count(Counted.PRISONERS, 307).outlet(first));
        Development again =
                last(done("c", Duration.ofMinutes(9)).count(Counted.PRISONERS, 307).outlet(second));

        assertThat(again.tell()).isEqualTo(Tell.SILENT);
        assertThat(again.sourceCount()).isEqualTo(3);
        assertThat(again.independentSources()).isEqualTo(2);
    }

    @Test
    void aNumberThatMoreSourcesGiveOtherwiseIsCorrected() {
        last(done("a", Duration.ZERO).count(Counted.PRISONERS, 303));
        last(done("b", Duration.ofMinutes(5)).count(Counted.PRISONERS, 307));
        Development corrected =
                last(done("c", Duration.ofMinutes(9)).count(Counted.PRISONERS, 307));

        assertThat(corrected.tell()).isEqualTo(Tell.UPDATE);
        assertThat(corrected.reason()).isEqualTo(ChangeReason.CORRECTED_FACT);
        assertThat(corrected.changes().getLast().detail()).isEqualTo("prisoners: 303 → 307");
        assertThat(corrected.headlines().get("en")).contains("303–307 prisoners");
    }

    @Test
    void aSourceThatCorrectsItselfCorrectsWhatWasTold() {
        last(done("a", Duration.ZERO).count(Counted.PRISONERS, 370));
        Development corrected =
                last(done("a", Duration.ZERO).revision(2).count(Counted.PRISONERS, 307));

        assertThat(corrected.reason()).isEqualTo(ChangeReason.CORRECTED_FACT);
        assertThat(corrected.sourceCount()).isEqualTo(1);
        assertThat(corrected.headlines().get("en")).contains("307 prisoners");
    }

    @Test
    void withdrawsWhatNoSourceSaysAnyMore() {
        Match only = done("a", Duration.ZERO).match();
        Development told = desk.take(only).getLast();
        Development withdrawn = desk.retract(only, 2).getLast();

        assertThat(withdrawn.id()).isEqualTo(told.id());
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.tell()).isEqualTo(Tell.UPDATE);
        assertThat(withdrawn.reason()).isEqualTo(ChangeReason.WITHDRAWAL);
        assertThat(withdrawn.sources()).isEmpty();
        assertThat(withdrawn.newsRevision()).isEqualTo(2);
    }

    @Test
    void theSourceThatTookItBackCanSaySoAgain() {
        Match only = done("a", Duration.ZERO).match();
        desk.take(only);
        desk.retract(only, 2);
        Development again = last(done("a", Duration.ZERO).revision(3));

        assertThat(again.revision()).isEqualTo(3);
        assertThat(again.withdrawn()).isFalse();
        assertThat(again.tell()).isEqualTo(Tell.UPDATE);
    }

    @Test
    void oneSourceLessOfSeveralIsNoNews() {
        last(done("a", Duration.ZERO));
        Match second = done("b", Duration.ofMinutes(5)).match();
        desk.take(second);
        Development left = desk.retract(second, 2).getLast();

        assertThat(left.tell()).isEqualTo(Tell.SILENT);
        assertThat(left.reason()).isEqualTo(ChangeReason.REVISED_SOURCE);
        assertThat(left.sourceCount()).isEqualTo(1);
    }

    @Test
    void anOldRetractionTakesNothingBack() {
        Match newer = done("a", Duration.ZERO).revision(3).match();
        desk.take(newer);

        assertThat(desk.retract(newer, 2)).isEmpty();
    }

    @Test
    void aStageThatItsOnlySourceTakesBackIsCorrected() {
        last(Claimed.that(Kind.EXCHANGE, Stage.AGREED, "a", NOON));
        Match wrong = done("b", Duration.ofHours(1)).match();
        desk.take(wrong);
        Development corrected = desk.retract(wrong, 2).getLast();

        assertThat(corrected.stage()).isEqualTo(Stage.AGREED);
        assertThat(corrected.reason()).isEqualTo(ChangeReason.CORRECTED_FACT);
        assertThat(corrected.changes().getLast().detail()).isEqualTo("stage: completed → agreed");
    }

    @Test
    void saysWhoseMediaAloneSaySo() {
        var moscow = new Outlet("Moscow Wire", "RU", null, true, "RUS");
        Development claimed = last(done("a", Duration.ZERO).outlet(moscow));
        Development confirmed = last(done("b", Duration.ofMinutes(5)));

        assertThat(claimed.claimedBy()).isEqualTo("RUS");
        assertThat(confirmed.claimedBy()).isNull();
    }

    @Test
    void whatAnOperatorWithdrewStaysUntold() {
        Development told = last(done("a", Duration.ZERO));
        Development withdrawn =
                desk.follow(
                                desk.joining()
                                        .withdraw(
                                                desk.open(),
                                                told.track(),
                                                told.id(),
                                                "a football transfer",
                                                NOON))
                        .getLast();
        Development more = last(done("b", Duration.ofMinutes(5)));

        assertThat(withdrawn.reason()).isEqualTo(ChangeReason.WITHDRAWAL);
        assertThat(withdrawn.changes().getLast().detail()).isEqualTo("a football transfer");
        assertThat(more.id()).isEqualTo(told.id());
        assertThat(more.withdrawn()).isTrue();
        assertThat(more.tell()).isEqualTo(Tell.SILENT);
    }

    @Test
    void aReportThatTiesTwoTogetherMergesThemSilently() {
        Development first = last(Claimed.that(Kind.ROUND, Stage.CONCLUDED, "a", NOON));
        Instant later = NOON.plus(Duration.ofDays(5));
        Development second = last(Claimed.that(Kind.ROUND, Stage.CONCLUDED, "b", later));
        Instant between = NOON.plus(Duration.ofHours(60));
        List<Development> merged =
                desk.take(Claimed.that(Kind.ROUND, Stage.CONCLUDED, "c", between).match());

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(merged).hasSize(2);
        assertThat(merged.getFirst().id()).isEqualTo(second.id());
        assertThat(merged.getFirst().mergedInto()).isEqualTo(first.id());
        assertThat(merged.getLast().id()).isEqualTo(first.id());
        assertThat(merged).extracting(Development::tell).containsOnly(Tell.SILENT);
        assertThat(merged.getLast().sourceCount()).isEqualTo(3);
    }

    @Test
    void aMergerKeepsTheCountOfReportsWhoseClaimsAreNotKept() {
        last(Claimed.that(Kind.ROUND, Stage.CONCLUDED, "a", NOON));
        Instant later = NOON.plus(Duration.ofDays(5));
        for (int report = 0; report < 510; report++) {
            last(Claimed.that(Kind.ROUND, Stage.CONCLUDED, "b" + report, later));
        }
        Instant between = NOON.plus(Duration.ofHours(50));

        List<Development> merged =
                desk.take(Claimed.that(Kind.ROUND, Stage.CONCLUDED, "c", between).match());

        assertThat(merged).hasSize(2);
        assertThat(merged.getLast().sourceCount()).isEqualTo(512);
    }

    @Test
    void keepsTheLastTwentyChanges() {
        last(done("a", Duration.ZERO).count(Counted.PRISONERS, 100));
        Development last = null;
        for (int revision = 2; revision <= 30; revision++) {
            last =
                    last(
                            done("a", Duration.ZERO)
                                    .revision(revision)
                                    .count(Counted.PRISONERS, 100 + revision));
        }

        assertThat(last).isNotNull();
        assertThat(last.newsRevision()).isEqualTo(30);
        assertThat(last.changes()).hasSize(Development.MAX_CHANGES);
        assertThat(last.changes().getLast().revision()).isEqualTo(30);
    }
}
