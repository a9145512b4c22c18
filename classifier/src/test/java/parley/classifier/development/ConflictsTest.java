package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.contract.record.Counted;
import parley.contract.record.Deed;
import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.time.Duration;
import java.time.Instant;

/** Which reports are of one thing and which are not. */
class ConflictsTest {
    private static final Instant NOON = Articles.NOON;

    private final Desk desk = new Desk(NOON);

    private static Claimed round(Stage stage, String article, Duration later) {
        return Claimed.that(Kind.ROUND, stage, article, NOON.plus(later));
    }

    private static Claimed exchange(Stage stage, String article, Duration later) {
        return Claimed.that(Kind.EXCHANGE, stage, article, NOON.plus(later));
    }

    private static Claimed proposal(Stage stage, String article, Duration later) {
        return Claimed.that(Kind.PROPOSAL, stage, article, NOON.plus(later));
    }

    private String id(Claimed claimed) {
        return desk.take(claimed.match()).getLast().id();
    }

    @Test
    void twoExchangesOnTwoDaysAreTwo() {
        String first = id(exchange(Stage.COMPLETED, "a", Duration.ZERO).on("2025-06-02"));
        String second = id(exchange(Stage.COMPLETED, "b", Duration.ofDays(1)).on("2025-06-03"));
        String more = id(exchange(Stage.COMPLETED, "c", Duration.ofDays(2)).on("2025-06-02"));

        assertThat(second).isNotEqualTo(first);
        assertThat(more).isEqualTo(first);
    }

    @Test
    void otherNumbersOnAnotherDayAreAnotherExchange() {
        String first =
                id(exchange(Stage.COMPLETED, "a", Duration.ZERO).count(Counted.PRISONERS, 103));
        String second =
                id(
                        exchange(Stage.COMPLETED, "b", Duration.ofDays(2))
                                .count(Counted.PRISONERS, 307));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void handoversOfOneAnnouncedExchangeAreOne() {
        String agreed = id(exchange(Stage.AGREED, "a", Duration.ZERO));
        String first = id(exchange(Stage.UNDER_WAY, "b", Duration.ofDays(7)).on("2025-06-09"));
        String second = id(exchange(Stage.UNDER_WAY, "c", Duration.ofDays(8)).on("2025-06-10"));

        assertThat(first).isEqualTo(agreed);
        assertThat(second).isEqualTo(agreed);
    }

    @Test
    void bodiesAndPrisonersAreTwoThings() {
        String prisoners =
                id(exchange(Stage.COMPLETED, "a", Duration.ZERO).count(Counted.PRISONERS, 200));
        String bodies =
                id(
                        exchange(Stage.COMPLETED, "b", Duration.ofHours(2))
                                .count(Counted.BODIES, 1_000));

        assertThat(bodies).isNotEqualTo(prisoners);
    }

    @Test
    void aRoundAnnouncedAndHeldIsOne() {
        String set = id(round(Stage.ANNOUNCED, "a", Duration.ofDays(-4)).on("2025-06-02"));
        String held = id(round(Stage.CONCLUDED, "b", Duration.ZERO).on("2025-06-02"));

        assertThat(held).isEqualTo(set);
    }

    @Test
    void theNextRoundIsAnotherOne() {
        String second = id(round(Stage.CONCLUDED, "a", Duration.ZERO).round(2));
        String third = id(round(Stage.ANNOUNCED, "b", Duration.ofHours(3)).round(3));
        String unnumbered = id(round(Stage.ANNOUNCED, "c", Duration.ofDays(1)));

        assertThat(third).isNotEqualTo(second);
        assertThat(unnumbered).isEqualTo(third);
    }

    @Test
    void whatIsAnnouncedADayAfterTheEndIsTheNextOne() {
        String held = id(round(Stage.CONCLUDED, "a", Duration.ZERO));
        String next = id(round(Stage.ANNOUNCED, "b", Duration.ofDays(1)));

        assertThat(next).isNotEqualTo(held);
    }

    @Test
    void aRoundAWeekLaterIsAnotherOneUnlessPostponed() {
        String first = id(round(Stage.ANNOUNCED, "a", Duration.ZERO).on("2025-06-05"));
        String moved = id(round(Stage.POSTPONED, "b", Duration.ofHours(5)).on("2025-06-12"));
        String other = id(round(Stage.ANNOUNCED, "c", Duration.ofDays(1)).on("2025-06-25"));

        assertThat(moved).isEqualTo(first);
        // What was postponed may be set for any later day.
        assertThat(other).isEqualTo(first);
    }

    @Test
    void anotherSidesProposalIsAnotherOne() {
        String ours = id(proposal(Stage.TABLED, "a", Duration.ZERO).by(Deed.PROPOSED, "USA"));
        String theirs =
                id(proposal(Stage.TABLED, "b", Duration.ofHours(4)).by(Deed.PROPOSED, "RUS"));
        String refused =
                id(proposal(Stage.REJECTED, "c", Duration.ofDays(9)).by(Deed.PROPOSED, "USA"));

        assertThat(theirs).isNotEqualTo(ours);
        assertThat(refused).isEqualTo(ours);
    }

    @Test
    void oneTakesAndAnotherTurnsDownTheSameProposal() {
        String taken = id(proposal(Stage.ACCEPTED, "a", Duration.ZERO).by(Deed.PROPOSED, "USA"));
        String refused =
                id(proposal(Stage.REJECTED, "b", Duration.ofHours(4)).by(Deed.PROPOSED, "USA"));
        String unknown = id(proposal(Stage.WITHDRAWN, "c", Duration.ofHours(5)));

        assertThat(refused).isEqualTo(taken);
        assertThat(unknown).isNotEqualTo(taken);
    }

    @Test
    void inTheOpenTrackTheTalksOfOthersAreOthers() {
        String first =
                id(round(Stage.ANNOUNCED, "a", Duration.ZERO).track("other").parties("ETH", "SOM"));
        String second =
                id(
                        round(Stage.ANNOUNCED, "b", Duration.ofHours(1))
                                .track("other")
                                .parties("SRB", "XKX"));
        String third =
                id(
                        round(Stage.ANNOUNCED, "c", Duration.ofHours(2))
                                .track("other")
                                .parties("ETH", "SOM", "TUR"));

        assertThat(second).isNotEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    @Test
    void aCopyBelongsToItsOriginal() {
        String wire =
                "Delegations of both countries met for the second time in three weeks on Monday and"
                        + " agreed to exchange all gravely ill and wounded prisoners of war.";
        String first = id(exchange(Stage.AGREED, "a", Duration.ZERO).text(wire).on("2025-06-02"));
        String copy =
                id(
                        exchange(Stage.AGREED, "b", Duration.ofHours(1))
                                .text(wire)
                                .on("2025-06-12")
                                .count(Counted.BODIES, 5));

        assertThat(copy).isEqualTo(first);
    }
}
